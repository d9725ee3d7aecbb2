import { Sql } from "../../lib/sql"

/** Which of these rewards there are and can be given: published, and not deleted. */
export async function existingRewards(sql: Sql, ids: string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    `select id from encore_reward
     where id = any(?) and status = 'published' and deleted_at is null`,
    [ids]
  )
  return new Set(rows.map((row) => row.id))
}
