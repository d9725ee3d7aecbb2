import { ActorType } from "../ledger/types"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { changedFields } from "./changed-fields"

/** Who does something: an admin by id, a customer, or the system. */
export type Actor = { actor_type: ActorType; actor_id: string | null }

/** What the plugin does by itself. */
export const SYSTEM: Actor = { actor_type: "system", actor_id: null }

/** An admin. */
export function byUser(actor_id: string): Actor {
  return { actor_type: "user", actor_id }
}

export type ChangeInput = {
  /** The kind of object, in one word: `tier`, `earning_rule`, `settings` ... */
  object_type: string
  object_id: string
  /** What was done, as a participle: `created`, `updated`, `deleted`, `published` ... */
  action: string
  actor_type: ActorType
  actor_id?: string | null
  reason?: string | null
  /** The object as it was; only the fields that differ are kept. */
  before?: object | null
  /** The object as it is now. */
  after?: object | null
  /** When, where that isn't now: history that is brought along. */
  at?: Date
}

/**
 * Writes down who changed what, in the transaction that changes it. An update that
 * changed nothing is left out.
 */
export async function recordChange(
  sql: Sql,
  changes: ChangeInput | ChangeInput[]
): Promise<void> {
  const rows = [changes]
    .flat()
    .map(({ before, after, ...change }) => ({
      ...change,
      ...changedFields(before, after),
      id: newId("encchg"),
    }))
    .filter((row) => row.action !== "updated" || Object.keys(row.after ?? {}).length)
  if (!rows.length) {
    return
  }
  await sql("select encore_changes_write(?)", [JSON.stringify(rows)])
}
