import { Sql } from "../lib/sql"

export type NextExpiry = { points: number; at: Date }

/** For each of these members that has any, the points that expire next, and when. */
export async function nextExpiries(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, NextExpiry>> {
  const rows = await sql<NextExpiry & { member_id: string }>(
    `select distinct on (member_id) member_id, expires_at as at,
       sum(remaining)::integer as points
     from encore_point_lot
     where member_id = any(?) and remaining > 0 and matured and expires_at > now()
       and deleted_at is null
     group by member_id, expires_at order by member_id, expires_at`,
    [memberIds]
  )
  return new Map(rows.map(({ member_id, ...next }) => [member_id, next]))
}
