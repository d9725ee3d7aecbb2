import { createHash } from "node:crypto"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { FAMILY } from "./family"

/** Of a member, so many devices are kept: the newest. */
const MOST_DEVICES = 20

/** What is kept of a device's own random number: nobody can tell it from this. */
export function deviceHash(deviceId: string): string {
  return createHash("sha256").update(`encore-device:${deviceId}`).digest("hex")
}

/** Remembers that a member used a device. Again, it changes nothing. */
export async function rememberDevice(
  sql: Sql,
  memberId: string,
  hash: string
): Promise<void> {
  const added = await sql(
    `insert into encore_member_device (id, member_id, hash) values (?, ?, ?)
     on conflict (member_id, hash) where deleted_at is null do nothing returning id`,
    [newId("encdev"), memberId, hash]
  )
  if (added.length) {
    await sql(
      `delete from encore_member_device where member_id = ? and id not in (
         select id from encore_member_device where member_id = ?
         order by id desc limit ?)`,
      [memberId, memberId, MOST_DEVICES]
    )
  }
}

/** Whether a friend comes with a device of the advocate, or with one of another friend of
 * the same advocate. */
export async function sharesDevice(
  sql: Sql,
  friendId: string,
  advocateId: string,
  hash: string | null
): Promise<boolean> {
  const [row] = await sql<{ shared: boolean }>(
    `with own as (
       select hash from encore_member_device where member_id in (${FAMILY})
       union select ?::text where ?::text is not null
     ),
     advocate as (${FAMILY})
     select exists (
       select 1 from encore_member_device d join own on own.hash = d.hash
       where d.member_id in (select id from advocate)
         or (d.member_id not in (${FAMILY}) and d.member_id in (
           select friend_id from encore_referral
           where advocate_id in (select id from advocate) and deleted_at is null))
     ) as shared`,
    [friendId, friendId, hash, hash, advocateId, advocateId, friendId, friendId]
  )
  return row!.shared
}

/** Forgets the devices of erased members. */
export async function forgetDevices(sql: Sql, memberIds: string[]): Promise<void> {
  await sql("delete from encore_member_device where member_id = any(?)", [memberIds])
}
