import { Sql } from "../lib/sql"

/** Lots in one transaction: short locks, and a crash loses little. */
const CHUNK = 5_000

/**
 * Makes available what has become so by a moment. Can be interrupted anywhere and
 * run twice at once: each lot moves once.
 *
 * @returns how many lots moved
 */
export async function maturePoints(sql: Sql, now: Date): Promise<number> {
  let moved = 0
  for (;;) {
    const [row] = await sql<{ moved: number }>(
      "select encore_ledger_mature(?::timestamptz, ?::integer) as moved",
      [now, CHUNK]
    )
    if (!row?.moved) {
      return moved
    }
    moved += row.moved
  }
}
