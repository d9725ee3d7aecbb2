import { Sql } from "../lib/sql"

export type NextPending = { points: number; at: Date }

/** For each of these members that has any, the pending points that become available
 * next, and when; those that wait for an event have no date yet. */
export async function nextPendings(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, NextPending>> {
  const rows = await sql<NextPending & { member_id: string }>(
    `select distinct on (member_id) member_id, available_at as at,
       sum(remaining)::integer as points
     from encore_point_lot
     where member_id = any(?) and remaining > 0 and not matured
       and available_at is not null and deleted_at is null
     group by member_id, available_at order by member_id, available_at`,
    [memberIds]
  )
  return new Map(rows.map(({ member_id, ...next }) => [member_id, next]))
}
