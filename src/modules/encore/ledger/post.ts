import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../lib/encore-error"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { asLedgerError } from "./errors"
import { CreditInput, DebitInput, MAX_ENTRY_POINTS, PostResult } from "./types"

/**
 * Posts credits in one round trip, one or ten thousand: all of them or, on an
 * error, none. A key that exists is answered with its first entry.
 *
 * @returns one result per input, in their order
 * @throws NOT_FOUND for an unknown member, CONFLICT for a key with another body,
 * INVALID_DATA for points that are no whole number above zero or far too many
 */
export async function postCredits(
  sql: Sql,
  credits: CreditInput[]
): Promise<PostResult[]> {
  const entries = withIds(credits)
  if (entries.length < 2) {
    return entries.length
      ? call(sql, "encore_ledger_credit_one(?::jsonb)", [JSON.stringify(entries[0])])
      : []
  }
  const members = [...new Set(entries.map((entry) => entry.member_id))]
  const known = await call<Omit<PostResult, "posted">>(
    sql,
    "encore_ledger_credit(?, ?::json)",
    [members, JSON.stringify(entries)]
  )
  const firstOf = new Map(known.map((row) => [row.idempotency_key, row.entry_id]))
  return entries.map(({ id, idempotency_key }) => {
    const first = firstOf.get(idempotency_key)
    return { idempotency_key, entry_id: first ?? id, posted: first === undefined }
  })
}

/**
 * Posts debits in their order, in one round trip: all of them or none.
 *
 * @returns one result per input, in their order
 * @throws as `postCredits`, and NOT_ALLOWED where the points aren't there or an
 * award would be taken back beyond what it gave
 */
export async function postDebits(
  sql: Sql,
  debits: DebitInput[]
): Promise<PostResult[]> {
  return debits.length
    ? call(sql, "encore_ledger_debit(?::jsonb)", [JSON.stringify(withIds(debits))])
    : []
}

/** The entries to be, each with its id; one that can't be is refused here. */
function withIds<Input extends CreditInput | DebitInput>(
  inputs: Input[]
): (Input & { id: string })[] {
  const keys = new Set<string>()
  return inputs.map((input) => {
    if (
      !Number.isInteger(input.points) ||
      input.points <= 0 ||
      input.points > MAX_ENTRY_POINTS
    ) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "points_out_of_range", {
        max: MAX_ENTRY_POINTS,
      })
    }
    if (keys.has(input.idempotency_key)) {
      throw new EncoreError(MedusaError.Types.CONFLICT, "key_used_twice", {
        key: input.idempotency_key,
      })
    }
    keys.add(input.idempotency_key)
    return { ...input, id: newId("encent") }
  })
}

async function call<Row = PostResult>(
  sql: Sql,
  fn: string,
  bindings: unknown[]
): Promise<Row[]> {
  try {
    return await sql<Row>(`select * from ${fn}`, bindings)
  } catch (error) {
    throw asLedgerError(error)
  }
}

/** The key under which an entry has its one effect: (member, kind, source, rule). */
export function entryKey(input: {
  member_id: string
  kind: string
  source_type: string
  source_id: string
  rule_id?: string | null
}): string {
  return [
    input.member_id,
    input.kind,
    input.source_type,
    input.source_id,
    input.rule_id ?? "-",
  ].join(":")
}
