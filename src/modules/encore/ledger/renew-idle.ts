import { Sql } from "../lib/sql"

/** Lots in one transaction. */
const CHUNK = 5_000

/**
 * Moves on the ends of lots that inactivity could end by a moment, where their members
 * have been active since. Chunk by chunk, each a transaction; to be interrupted and
 * done again anywhere, since an end that is too early is only looked at once more.
 */
export async function renewIdle(sql: Sql, until: Date): Promise<void> {
  let after = { last_until: "-infinity", last_id: "" }
  for (;;) {
    // As text: a Date would lose the microseconds.
    const [last] = await sql<typeof after>(
      `select last_until::text, last_id from encore_ledger_renew_idle(
         ?::timestamptz, ?::timestamptz, ?, ?)`,
      [until, after.last_until, after.last_id, CHUNK]
    )
    if (!last) {
      return
    }
    after = last
  }
}
