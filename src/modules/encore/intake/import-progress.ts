import { Sql } from "../lib/sql"
import { ChunkOutcome, ImportRecord, ImportTotals } from "./import-types"
import { addTotals, NOTHING } from "./totals"

/** After so long without a sign of life, a process is taken to be gone. */
const SILENCE = "2 minutes"

/**
 * One chunk at a time in the whole shop: two imports of one file can't both find a
 * purchase missing. And what an import has written it may lose with the last
 * moment before a power cut, since the rows it came from are then back too: no
 * waiting for the disk.
 */
export async function lockImports(sql: Sql): Promise<void> {
  await sql("set local synchronous_commit = off")
  await sql("select pg_advisory_xact_lock(hashtext('encore_import'))")
}

/** The import, locked, if it is to go on; null if another has brought it to its end. */
export async function lockRunning(
  sql: Sql,
  importId: string
): Promise<ImportRecord | null> {
  const [record] = await sql<ImportRecord>(
    "select * from encore_import where id = ? and status = 'running' for update",
    [importId]
  )
  return record ?? null
}

export async function recordProgress(
  sql: Sql,
  record: ImportRecord,
  processed: number,
  outcome: ChunkOutcome
): Promise<void> {
  const so_far = (record.totals as ImportTotals | null) ?? NOTHING
  await sql(
    `update encore_import set processed = processed + ?, accepted = accepted + ?,
       unchanged = unchanged + ?, rejected_count = rejected_count + ?, totals = ?::jsonb,
       heartbeat_at = now(), updated_at = now()
     where id = ?`,
    [
      processed,
      outcome.accepted,
      outcome.unchanged,
      outcome.rejected.length,
      JSON.stringify(addTotals(so_far, outcome.totals)),
      record.id,
    ]
  )
}

/**
 * Takes over the running imports whose process is gone; each goes to one caller.
 * @returns their ids
 */
export async function claimInterrupted(sql: Sql): Promise<string[]> {
  const claimed = await sql<{ id: string }>(
    `update encore_import set heartbeat_at = now(), updated_at = now()
     where status = 'running' and heartbeat_at < now() - ?::interval
       and deleted_at is null
     returning id`,
    [SILENCE]
  )
  return claimed.map((row) => row.id)
}
