import { lockMembers } from "../journey/members"
import { refreshJourneys, StageChanged } from "../journey/refresh"
import { entryKey, postDebits } from "../ledger/post"
import { DebitInput } from "../ledger/types"
import { Sql } from "../lib/sql"
import { Settings } from "../program/settings"
import { sourceOf } from "./record"
import { PurchaseInput } from "./types"

export type Canceled = {
  reversals: {
    member_id: string
    entry_id: string
    points: number
    source_id: string
  }[]
  stage_changes: StageChanged[]
}

type PurchaseRow = {
  id: string
  source: PurchaseInput["source"]
  source_id: string
  member_id: string | null
}

type AwardRow = {
  id: string
  member_id: string
  rule_id: string | null
  source_type: string
  source_id: string
  left: number
}

/**
 * Cancels orders that were taken in: what they earned is taken back, as far as it
 * was not before, and they no longer count for the stage. What was spent already
 * becomes debt. Canceling twice changes nothing.
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
  const sources = canceled.map((row) => sourceOf(row).source_id)
  const awards = await sql<AwardRow>(
    `select e.id, e.member_id, e.rule_id, e.source_type, e.source_id,
       (e.points + coalesce((
         select sum(r.points) from encore_point_entry r
         where r.reverses_id = e.id and r.deleted_at is null
       ), 0))::integer as left
     from encore_point_entry e
     where e.source_id = any(?) and e.kind = 'award' and e.deleted_at is null
     order by e.member_id, e.id`,
    [sources]
  )

  const now = new Date()
  const debits = awards
    .filter((award) => award.left > 0)
    .map((award): DebitInput => {
      const base = {
        member_id: award.member_id,
        kind: "reversal" as const,
        source_type: award.source_type,
        source_id: award.source_id,
      }
      return {
        ...base,
        idempotency_key: entryKey({ ...base, rule_id: award.rule_id }),
        points: award.left,
        reverses_id: award.id,
        allow_debt: true,
        actor_type: "system",
        effective_at: now,
      }
    })
  const posted = await postDebits(sql, debits)

  return {
    reversals: debits.map((debit, index) => ({
      member_id: debit.member_id,
      entry_id: posted[index]!.entry_id,
      points: -debit.points,
      source_id: debit.source_id,
    })),
    stage_changes: await refreshJourneys(sql, members, settings),
  }
}
