import { restorePoints } from "../../ledger/hold"
import { Sql } from "../../lib/sql"
import { CreditRow, partKey } from "../../ledger/reverse"
import type { Settings } from "../settings"
import { lotDates, termsAtOnce } from "./maturity"

const DAY = 24 * 60 * 60 * 1000

/** Gives back parts of what entries took - of points spent, or of a reversal whose
 * reason is gone - into the lots that they came from. The caller has locked the members
 * and read what is left under that lock. */
export async function giveBack(
  sql: Sql,
  parts: { debit: CreditRow; points: number; explanation?: unknown }[],
  settings: Settings
): Promise<void> {
  const now = new Date()
  const grace = settings.redemption.restored_expiry_days * DAY
  await restorePoints(
    sql,
    parts
      .filter((part) => part.points > 0)
      .map(({ debit, points, explanation }) => {
        const base = {
          member_id: debit.member_id,
          kind: "restoration",
          source_type: debit.source_type,
          source_id: debit.source_id,
        }
        return {
          reverses_id: debit.id,
          points,
          source_type: base.source_type,
          source_id: base.source_id,
          idempotency_key: partKey(base, debit),
          explanation,
          effective_at: now,
          expires_at: lotDates(termsAtOnce(settings), now).expires_at,
          grace_until: new Date(now.getTime() + grace),
        }
      })
  )
}
