import { lockMembers } from "../journey/members"
import { refreshJourneys, StageChanged } from "../journey/refresh"
import { Sql } from "../lib/sql"
import { Settings } from "../program/settings"
import { sourceOf } from "./record"
import { Reversal, reverseAwards } from "./reverse"
import { restoreSpent } from "./restore"
import { PurchaseInput } from "./types"

export type Canceled = { reversals: Reversal[]; stage_changes: StageChanged[] }

type PurchaseRow = {
  id: string
  source: PurchaseInput["source"]
  source_id: string
  member_id: string | null
}

/**
 * Cancels orders that were taken in: what they earned is taken back, as far as it
 * was not before, what was paid with points comes back, and they no longer count for
 * the stage. What can't be taken back becomes debt. Canceling twice changes nothing.
 *
 * @param canceledAt UTC, by order id
 */
export async function cancelOrders(
  sql: Sql,
  canceledAt: Map<string, Date>,
  settings: Settings
): Promise<Canceled> {
  const candidates = await sql<PurchaseRow>(
    `select id, source, source_id, member_id from encore_purchase
     where source = 'medusa' and source_id = any(?) and canceled_at is null
       and deleted_at is null`,
    [[...canceledAt.keys()]]
  )
  const members = [...new Set(candidates.flatMap((row) => row.member_id ?? []))]
  await lockMembers(sql, members)

  const canceled = await sql<PurchaseRow>(
    `update encore_purchase p set canceled_at = r.canceled_at, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(id text, canceled_at timestamptz)
     where p.id = r.id and p.canceled_at is null
     returning p.id, p.source, p.source_id, p.member_id`,
    [
      JSON.stringify(
        candidates.map((row) => ({
          id: row.id,
          canceled_at: canceledAt.get(row.source_id),
        }))
      ),
    ]
  )
  const sources = canceled.map(sourceOf)
  const reversals = await reverseAwards(sql, sources)
  // After the reversals: what comes back pays first what they have left owing.
  await restoreSpent(sql, sources)
  return {
    reversals,
    stage_changes: await refreshJourneys(sql, members, settings),
  }
}
