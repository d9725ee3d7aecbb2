import { Sql } from "../lib/sql"
import { ChunkOutcome, ImportRecord, ImportTotals } from "./import-types"
import { addTotals, NOTHING } from "./totals"

/** After so long without a sign of life, a process is taken to be gone. One that still
 * reads its file is given longer: nobody else has that file to go on with. */
const SILENCE = "2 minutes"
const SILENCE_WHILE_READING = "15 minutes"

/** An import is worked on in so many parts at once, by the hash of the address: while
 * one waits for the database another gets its next rows ready. */
export const PARTS = [0, 1] as const

export type Part = (typeof PARTS)[number]

/**
 * One chunk of a part at a time in the whole shop: two imports of one file can't both
 * find a purchase missing. And what a chunk has written may be lost with the last
 * moment before a power cut, since the rows it came from are then back too: no
 * waiting for the disk.
 */
export async function lockParts(sql: Sql, parts: readonly Part[]): Promise<void> {
  await sql("set local synchronous_commit = off")
  for (const part of parts) {
    await sql("select pg_advisory_xact_lock(hashtext('encore_import'), ?)", [part])
  }
}

/** The import if it is to go on; null if it has come to its end elsewhere. */
export async function findRunning(
  sql: Sql,
  importId: string
): Promise<ImportRecord | null> {
  const [record] = await sql<ImportRecord>(
    "select * from encore_import where id = ? and status = 'running'",
    [importId]
  )
  return record ?? null
}

/** Adds what a chunk came to. The other parts wait here for its end: it is the last
 * thing a chunk does. */
export async function recordProgress(
  sql: Sql,
  importId: string,
  processed: number,
  outcome: ChunkOutcome
): Promise<void> {
  const [record] = await sql<{ totals: ImportTotals | null }>(
    "select totals from encore_import where id = ? for update",
    [importId]
  )
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
      JSON.stringify(addTotals(record?.totals ?? NOTHING, outcome.totals)),
      importId,
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
     where status = 'running' and deleted_at is null
       and heartbeat_at < now() - case when kind <> 'orders' and rows = 0
         then ?::interval else ?::interval end
     returning id`,
    [SILENCE_WHILE_READING, SILENCE]
  )
  return claimed.map((row) => row.id)
}
