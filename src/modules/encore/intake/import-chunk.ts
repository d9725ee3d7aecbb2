import { Sql } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { BalanceData } from "./balance-row"
import { importBalances } from "./import-balances"
import { findRunning, lockParts, Part, recordProgress } from "./import-progress"
import { importPurchases } from "./import-purchases"
import { ChunkOutcome, ImportRecord, StagedRow } from "./import-types"
import { PurchaseData } from "./purchase-row"

/** Rows of one transaction: many enough that its statements cost little, few enough
 * that locks are short and a crash loses little. */
const CHUNK = 2_000

/** The next rows of an import. */
export type Chunk<Data> = {
  rows: StagedRow<Data>[]
  /** Whether rows of its last address are left for the next chunk. */
  cut: boolean
}

/**
 * Accounts for the next rows of a part of an import, all of them or none: a process may die
 * between any two chunks and another go on. A dry run comes to the same figures and
 * changes nothing.
 *
 * @param from the address that the chunk before had come to, so that the rows it took
 * needn't be passed again; null at the start
 * @returns the address it came to; null when nothing is left of this part
 */
export async function importNextChunk(
  sql: Sql,
  importId: string,
  part: Part,
  from: string | null,
  program: Program
): Promise<string | null> {
  await lockParts(sql, [part])
  const record = await findRunning(sql, importId)
  if (!record) {
    return null
  }
  const chunk = await nextRows<never>(sql, importId, part, from)
  const last = chunk.rows.at(-1)
  if (!last) {
    return null
  }
  const outcome = await accountFor(sql, record, chunk, program)
  await removeRows(sql, chunk.rows, outcome.rejected)
  await recordProgress(sql, importId, chunk.rows.length, outcome)
  return last.email
}

async function accountFor(
  sql: Sql,
  record: ImportRecord,
  chunk: Chunk<PurchaseData & BalanceData>,
  program: Program
): Promise<ChunkOutcome> {
  return record.kind === "balances"
    ? importBalances(sql, record, chunk, program)
    : importPurchases(sql, record, chunk, program)
}

/**
 * Whole members, as far as they fit: each is then refreshed once. They are read along
 * the index; the planner, which can't know how many rows a new import has, would
 * rather sort all of them for each chunk.
 */
async function nextRows<Data>(
  sql: Sql,
  importId: string,
  part: Part,
  from: string | null
): Promise<Chunk<Data>> {
  await sql("set local enable_sort = off; set local enable_bitmapscan = off")
  const rows = await sql<StagedRow<Data>>(
    `select id, "row", email, source_id, data from encore_import_row
     where import_id = ? and email >= ? and hashtext(email) & 1 = ?
       and deleted_at is null
     order by email, "row" limit ?`,
    [importId, from ?? "", part, CHUNK + 1]
  )
  await sql("set local enable_sort = on; set local enable_bitmapscan = on")
  if (rows.length <= CHUNK) {
    return { rows, cut: false }
  }
  const next = rows.at(-1)!.email
  const whole = rows.filter((row) => row.email !== next)
  return whole.length
    ? { rows: whole, cut: false }
    : { rows: rows.slice(0, CHUNK), cut: true }
}

async function removeRows(
  sql: Sql,
  rows: StagedRow<unknown>[],
  rejected: ChunkOutcome["rejected"]
): Promise<void> {
  if (rejected.length) {
    await sql(
      `update encore_import_row r set email = null, data = null, rejection = x.rejection
       from jsonb_to_recordset(?::jsonb) as x(id text, rejection jsonb)
       where r.id = x.id`,
      [JSON.stringify(rejected)]
    )
  }
  const out = new Set(rejected.map((row) => row.id))
  await sql("delete from encore_import_row where id = any(?)", [
    rows.filter((row) => !out.has(row.id)).map((row) => row.id),
  ])
}
