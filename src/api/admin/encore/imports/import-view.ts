import { Locale, say } from "../../../../i18n"
import { Failing } from "../../../../modules/encore/intake/finish-import"
import {
  ImportRecord,
  ImportTotals,
  Rejection,
} from "../../../../modules/encore/intake/import-types"
import { NOTHING } from "../../../../modules/encore/intake/totals"

/** A row that stayed out, as it is stored. */
export type RejectedRow = { row: number; rejection: Rejection }

/** An import as an admin sees it, in their language. */
export function importView(
  record: ImportRecord,
  rejected: RejectedRow[],
  locale: Locale
) {
  const totals = (record.totals as ImportTotals | null) ?? NOTHING
  const error = record.error as Failing | null
  return {
    id: record.id,
    kind: record.kind,
    dry_run: record.dry_run,
    file_name: record.file_name,
    status: record.status,
    undo_started_at: record.undo_started_at,
    progress: progressOf(record),
    rows: record.rows,
    accepted: record.accepted,
    unchanged: record.unchanged,
    rejected: rejected.map(({ row, rejection }) => ({
      row,
      reason: say(locale, `rows.${rejection.key}`, rejection.params),
    })),
    rejected_count: record.rejected_count,
    totals: {
      ...totals,
      amounts: totals.amounts.map(({ currency_code, amount }) => ({
        currency_code,
        amount: Number(amount),
      })),
    },
    error: error && say(locale, `errors.${error.key}`, error.params),
    created_by: record.created_by,
    created_at: record.created_at,
    completed_at: record.completed_at,
  }
}

/** From 0 to 1, of what is being done: the taking in, or the taking back. */
function progressOf(record: ImportRecord): number {
  if (record.status === "completed" || record.status === "undone") {
    return 1
  }
  const whole = record.undo_started_at ? record.accepted : record.rows
  return whole ? Math.min(1, record.processed / whole) : 0
}
