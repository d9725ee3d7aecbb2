import { Sql } from "../lib/sql"
import { Program } from "../program/rules"
import { BalanceData } from "./balance-row"
import { importBalances } from "./import-balances"
import { lockImports, lockRunning, recordProgress } from "./import-progress"
import { importPurchases } from "./import-purchases"
import { ChunkOutcome, ImportRecord, StagedRow } from "./import-types"
import { PurchaseData } from "./purchase-row"

/** Rows of one transaction: many enough that its statements cost little, few enough
 * that locks are short and a crash loses little. */
const CHUNK = 4_000

/** The next rows of an import. */
export type Chunk<Data> = {
  rows: StagedRow<Data>[]
  /** Whether rows of its last address are left for the next chunk. */
  cut: boolean
}

/**
 * Accounts for the next rows of an import, all of them or none: a process may die
 * between any two chunks and another go on. A dry run comes to the same figures and
 * changes nothing.
 *
 * @returns whether there may be more; false: the import is completed
 */
export async function importNextChunk(
  sql: Sql,
  importId: string,
  program: Program
): Promise<boolean> {
  await lockImports(sql)
  const record = await lockRunning(sql, importId)
  if (!record) {
    return false
  }
  const chunk = await nextRows<never>(sql, importId)
  if (!chunk.rows.length) {
    await sql(
      `update encore_import set status = 'completed', completed_at = now(),
         updated_at = now() where id = ?`,
      [importId]
    )
    return false
  }
  const outcome = await accountFor(sql, record, chunk, program)
  await removeRows(sql, chunk.rows, outcome.rejected)
  await recordProgress(sql, record, chunk.rows.length, outcome)
  return true
}

async function accountFor(
  sql: Sql,
  record: ImportRecord,
  chunk: Chunk<PurchaseData & BalanceData>,
  program: Program
): Promise<ChunkOutcome> {
  return record.kind === "balances"
    ? importBalances(sql, record, chunk, program.settings)
    : importPurchases(sql, record, chunk, program)
}

/** Whole members, as far as they fit: each is then refreshed once. */
async function nextRows<Data>(sql: Sql, importId: string): Promise<Chunk<Data>> {
  const rows = await sql<StagedRow<Data>>(
    `select id, "row", email, source_id, data from encore_import_row
     where import_id = ? and email is not null and deleted_at is null
     order by email, "row" limit ?`,
    [importId, CHUNK + 1]
  )
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
