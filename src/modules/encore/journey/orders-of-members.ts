import { Sql } from "../lib/sql"

/** An order of a member as it stands. */
export type MemberOrder = {
  /** Of our record of it. */
  id: string
  order_id: string
  member_id: string
  currency_code: string
  /** What was paid for goods and not lost since, major units. */
  net: string
  placed_at: Date
  canceled_at: Date | null
  lost_at: Date | null
}

/** The shop's own orders of these members, the earliest first; purchases from elsewhere
 * are not among them. */
export async function ordersOfMembers(
  sql: Sql,
  memberIds: string[]
): Promise<MemberOrder[]> {
  return memberIds.length
    ? sql<MemberOrder>(
        `select id, source_id as order_id, member_id, currency_code,
           (amount - refunded_amount)::text as net, placed_at, canceled_at, lost_at
         from encore_purchase
         where member_id = any(?) and source = 'medusa' and deleted_at is null
         order by placed_at, id`,
        [memberIds]
      )
    : []
}

/** Of these members, those who have bought before a moment each: under their account,
 * as a guest, or elsewhere under the same address. */
export async function boughtBefore(
  sql: Sql,
  members: { member_id: string; at: Date }[]
): Promise<Set<string>> {
  if (!members.length) {
    return new Set()
  }
  const rows = await sql<{ member_id: string }>(
    `select m.member_id
     from json_to_recordset(?::json) as m(member_id text, at timestamptz)
     where exists (
       select 1 from encore_purchase p
       where p.member_id = m.member_id and p.placed_at < m.at
         and p.canceled_at is null and p.deleted_at is null)
     or exists (
       select 1 from encore_member own
       join encore_purchase p on p.email = own.email and p.member_id is null
       where own.id = m.member_id and p.placed_at < m.at
         and p.canceled_at is null and p.deleted_at is null)
     or exists (
       select 1 from encore_member own
       join encore_member contact on contact.email = own.email
         and contact.customer_id is null and contact.deleted_at is null
       join encore_purchase p on p.member_id = contact.id
       where own.id = m.member_id and contact.id <> own.id and p.placed_at < m.at
         and p.canceled_at is null and p.deleted_at is null)`,
    [JSON.stringify(members)]
  )
  return new Set(rows.map((row) => row.member_id))
}
