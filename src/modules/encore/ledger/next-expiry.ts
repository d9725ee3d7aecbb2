import { Sql } from "../lib/sql"

export type NextExpiry = { points: number; at: Date }

/** For each of these members that has any, the points that expire next, and when: of
 * those that inactivity ends, when it will if nothing happens. */
export async function nextExpiries(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, NextExpiry>> {
  const rows = await sql<NextExpiry & { member_id: string }>(
    `with ending as (
       select member_id, remaining,
         case when idle_until is null then expires_at
           else encore_ledger_idle_until(member_id, available_at, terms) end as at
       from encore_point_lot
       where member_id = any(?) and remaining > 0 and matured and deleted_at is null
         and (expires_at is not null or idle_until is not null)
     )
     select distinct on (member_id) member_id, at, sum(remaining)::integer as points
     from ending where at > now()
     group by member_id, at order by member_id, at`,
    [memberIds]
  )
  return new Map(rows.map(({ member_id, ...next }) => [member_id, next]))
}
