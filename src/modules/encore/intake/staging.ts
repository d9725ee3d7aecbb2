import { createReadStream } from "node:fs"
import { Sql } from "../lib/sql"
import { readCsv } from "./csv"
import { AcceptedRow, Rejection, RowFormat } from "./import-types"
import { FileKind, ROW_FORMATS } from "./row-formats"

/** Rows of one statement. */
const BATCH = 5_000

type BatchRow = { row: number } & (AcceptedRow<unknown> | { rejection: Rejection })

/**
 * Reads a file into the staging table: every row judged, none accounted for yet, so
 * that a file which turns out to be broken has done nothing. What is accepted waits
 * for its chunk; what is rejected stays with its reason.
 *
 * The import's number of rows is written last: until then it counts as not read.
 *
 * @throws INVALID_DATA as `readCsv`; the rows staged so far are gone again
 */
export async function stageFile(
  sql: Sql,
  importId: string,
  kind: FileKind,
  path: string
): Promise<void> {
  const format: RowFormat<unknown> = ROW_FORMATS[kind]
  const now = new Date()
  let rows = 0
  let rejected = 0
  let batch: BatchRow[] = []
  const flush = async () => {
    await insertRows(sql, importId, batch)
    batch = []
  }

  try {
    const file = createReadStream(path)
    for await (const { row, values } of readCsv(
      file,
      format.columns,
      format.optional
    )) {
      const checked = judge(format, values, now)
      rows++
      rejected += "rejection" in checked ? 1 : 0
      batch.push({ row, ...checked })
      if (batch.length === BATCH) {
        await flush()
      }
    }
    await flush()
  } catch (error) {
    await dropStagedRows(sql, importId)
    throw error
  }
  const duplicates = await rejectDuplicates(sql, importId, format.duplicate)
  await sql(
    `update encore_import set rows = ?, processed = ?, rejected_count = ?,
       heartbeat_at = now(), updated_at = now() where id = ?`,
    [rows, rejected + duplicates, rejected + duplicates, importId]
  )
}

/** Forgets the rows of an import that were read and not accounted for. */
export async function dropStagedRows(sql: Sql, importId: string): Promise<void> {
  await sql(
    "delete from encore_import_row where import_id = ? and deleted_at is null",
    [importId]
  )
}

function judge(format: RowFormat<unknown>, values: string[], now: Date) {
  const fits =
    values.length <= format.columns.length &&
    values.length >= format.columns.length - format.optional
  return fits
    ? format.check(values, now)
    : {
        rejection: {
          key: "columns",
          params: { found: values.length, expected: format.columns.length },
        },
      }
}

async function insertRows(sql: Sql, importId: string, rows: BatchRow[]): Promise<void> {
  await sql(
    `with staged as (
       insert into encore_import_row (id, import_id, "row", email, source_id, data, rejection)
       select replace(i.id, 'encimp', 'encrow') || '_' || r."row", i.id, r."row", r.email,
         r.source_id, r.data, r.rejection
       from encore_import i, json_to_recordset(?::json) as r(
         "row" integer, email text, source_id text, data jsonb, rejection jsonb)
       where i.id = ?
     )
     update encore_import set heartbeat_at = now() where id = ?`,
    [JSON.stringify(rows), importId, importId]
  )
}

/** Of rows with one id, the first stands. A rejected row has no address: it is out
 * of the chunks' way. @returns how many were rejected */
async function rejectDuplicates(
  sql: Sql,
  importId: string,
  key: string
): Promise<number> {
  const rejected = await sql<{ id: string }>(
    `update encore_import_row r set email = null, data = null,
       rejection = jsonb_build_object('key', ?::text, 'params',
         jsonb_build_object('value', left(k.source_id, 100), 'first', k.first))
     from (
       select id, source_id, "row", first_value("row") over same as first
       from encore_import_row
       where import_id = ? and email is not null and deleted_at is null
       window same as (partition by source_id order by "row")
     ) k
     where r.id = k.id and k."row" > k.first
     returning r.id`,
    [key, importId]
  )
  return rejected.length
}
