import { restorePoints } from "../ledger/hold"
import { entryKey } from "../ledger/post"
import { Sql } from "../lib/sql"

type SpendingRow = {
  id: string
  member_id: string
  source_type: string
  source_id: string
  left: number
}

/** Gives back what was spent on these sources, as far as it hasn't come back yet, into
 * the lots that it came from. */
export async function restoreSpent(
  sql: Sql,
  sources: { source_id: string }[]
): Promise<void> {
  const spendings = await sql<SpendingRow>(
    `select e.id, e.member_id, e.source_type, e.source_id,
       (-e.points - coalesce((
         select sum(r.points) from encore_point_entry r
         where r.reverses_id = e.id and r.deleted_at is null
       ), 0))::integer as left
     from encore_point_entry e
     where e.source_id = any(?) and e.kind = 'redemption' and e.deleted_at is null
     order by e.member_id, e.id`,
    [sources.map((source) => source.source_id)]
  )
  const now = new Date()
  for (const { id, left, ...spending } of spendings.filter((row) => row.left > 0)) {
    await restorePoints(sql, {
      reverses_id: id,
      points: left,
      source_type: spending.source_type,
      source_id: spending.source_id,
      idempotency_key: entryKey({ ...spending, kind: "restoration" }),
      effective_at: now,
      expires_at: null,
    })
  }
}
