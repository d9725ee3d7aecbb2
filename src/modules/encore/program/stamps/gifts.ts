import { MedusaError } from "@medusajs/framework/utils"
import { byUser, recordChange } from "../../audit/record"
import { joinChanges, MemberChanges, refreshMembers } from "../../consequences/refresh"
import { lockMembers } from "../../journey/members"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { Program } from "../program-in-force"
import { retrieveCard } from "./cards"

export type GiveStampsInput = {
  card_id: string
  member_ids: string[]
  stamps: number
  reason: string
  actor_id: string
  /** The same request again gives nothing more. */
  request_key: string
}

export type GivenStamps = MemberChanges & { members: number }

/**
 * Gives members stamps by hand, for a reason; whole sets at once. They count from now,
 * like those of an order. In the caller's transaction.
 *
 * @returns how many members got some by this call: none, if it came before
 * @throws NOT_FOUND for an unknown card or member; NOT_ALLOWED for a card that isn't
 * published, and for a member that was merged or erased
 */
export async function giveStamps(
  sql: Sql,
  input: GiveStampsInput,
  program: Program
): Promise<GivenStamps> {
  const card = await retrieveCard(sql, input.card_id)
  if (card.status !== "published") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "stamp_card_not_published")
  }
  const ids = [...new Set(input.member_ids)]
  await lockMembers(sql, ids)
  const members = await sql<{ gone: boolean }>(
    `select merged_into_id is not null or erased_at is not null as gone
     from encore_member where id = any(?) and deleted_at is null`,
    [ids]
  )
  if (members.length < ids.length) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  if (members.some((member) => member.gone)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "stamps_for_gone_member")
  }

  const given = await sql<{ id: string; member_id: string }>(
    `insert into encore_stamp_gift (
       id, card_id, member_id, stamps, reason, actor_id, request_key)
     select r.id, ?, r.member_id, ?, ?, ?, ?
     from json_to_recordset(?::json) as r(id text, member_id text)
     on conflict (card_id, member_id, request_key) where deleted_at is null do nothing
     returning id, member_id`,
    [
      card.id,
      input.stamps,
      input.reason,
      input.actor_id,
      input.request_key,
      JSON.stringify(ids.map((member_id) => ({ id: newId("encgif"), member_id }))),
    ]
  )
  if (!given.length) {
    return { members: 0, ...joinChanges() }
  }
  await recordChange(sql, {
    object_type: "stamp_card",
    object_id: card.id,
    action: "granted",
    ...byUser(input.actor_id),
    reason: input.reason,
    before: null,
    after: { stamps: input.stamps, members: given.length },
  })
  return {
    members: given.length,
    ...(await refreshMembers(
      sql,
      given.map((gift) => gift.member_id),
      program
    )),
  }
}

export type RevokeStampsInput = {
  card_id: string
  /** Of the gift: the `source_id` of its stamps. */
  gift_id: string
  reason: string
  actor_id: string
}

/**
 * Takes back stamps that were given by hand, as a return takes back an order's. Again, it
 * changes nothing. In the caller's transaction.
 * @throws NOT_FOUND
 */
export async function revokeStamps(
  sql: Sql,
  { card_id, gift_id, reason, actor_id }: RevokeStampsInput,
  program: Program
): Promise<MemberChanges> {
  const [gift] = await sql<{ member_id: string; stamps: number }>(
    `select coalesce(m.merged_into_id, m.id) as member_id, g.stamps
     from encore_stamp_gift g join encore_member m on m.id = g.member_id
     where g.id = ? and g.card_id = ? and g.deleted_at is null`,
    [gift_id, card_id]
  )
  if (!gift) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "stamp_gift_not_found")
  }
  await lockMembers(sql, [gift.member_id])
  const revoked = await sql(
    `update encore_stamp_gift set revoked_at = now(), revoked_by = ?,
       revoked_reason = ?, updated_at = now()
     where id = ? and revoked_at is null returning 1`,
    [actor_id, reason, gift_id]
  )
  if (!revoked.length) {
    return joinChanges()
  }
  await recordChange(sql, {
    object_type: "stamp_card",
    object_id: card_id,
    action: "revoked",
    ...byUser(actor_id),
    reason,
    before: { stamps: gift.stamps },
    after: null,
  })
  return refreshMembers(sql, [gift.member_id], program)
}
