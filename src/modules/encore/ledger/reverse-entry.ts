import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../lib/encore-error"
import { Sql } from "../lib/sql"
import { retrieveEntry } from "./entry-history"
import { entryKey, postDebits } from "./post"
import { PostResult } from "./types"

export type ReverseEntryInput = {
  member_id: string
  entry_id: string
  reason: string
  /** Names this reversal; a repeated request carries the same one. */
  key: string
  actor_id: string
}

/**
 * Takes back what is left to take of a credit, by an admin, with a reason. What was
 * spent of it already becomes debt. The same key again answers the same entry. Runs in
 * the caller's transaction.
 *
 * @throws NOT_FOUND for no such entry, NOT_ALLOWED where nothing of it can be taken
 * back, CONFLICT for a key with another entry
 */
export async function reverseEntry(
  sql: Sql,
  input: ReverseEntryInput
): Promise<PostResult> {
  await sql("select 1 from encore_member where id = ? for update", [input.member_id])
  const credit = await retrieveEntry(sql, input.member_id, input.entry_id)

  const idempotency_key = entryKey({
    member_id: input.member_id,
    kind: "reversal",
    source_type: "request",
    source_id: input.key,
  })
  const [earlier] = await sql<{ id: string; reverses_id: string | null }>(
    `select id, reverses_id from encore_point_entry
     where idempotency_key = ? and deleted_at is null`,
    [idempotency_key]
  )
  if (earlier) {
    if (earlier.reverses_id !== input.entry_id) {
      throw new EncoreError(MedusaError.Types.CONFLICT, "key_with_other_body")
    }
    return { idempotency_key, entry_id: earlier.id, posted: false }
  }

  if (credit.reversible === 0) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "entry_not_reversible")
  }
  const [posted] = await postDebits(sql, [
    {
      member_id: input.member_id,
      kind: "reversal",
      source_type: credit.source_type,
      source_id: credit.source_id,
      idempotency_key,
      points: credit.reversible,
      reverses_id: input.entry_id,
      allow_debt: true,
      actor_type: "user",
      actor_id: input.actor_id,
      reason: input.reason,
      effective_at: new Date(),
    },
  ])
  return posted!
}
