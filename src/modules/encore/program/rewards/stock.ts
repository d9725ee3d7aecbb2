import { Sql } from "../../lib/sql"

/**
 * Takes one of a reward's stock, if there is one left. The last thing that a claim does:
 * the row is locked from here to the commit, and no longer. A reward without a stock is
 * not written, so nobody waits for it.
 */
export async function takeOne(sql: Sql, rewardId: string): Promise<boolean> {
  const taken = await sql(
    `update encore_reward set claimed = claimed + 1
     where id = ? and claimed < stock returning 1`,
    [rewardId]
  )
  return taken.length > 0
}

/** How many of these there are to take, by reward; their rows stay locked until the
 * transaction ends. Rewards without a stock are not among them. */
export async function lockStock(
  sql: Sql,
  rewardIds: string[]
): Promise<Map<string, number>> {
  const rows = await sql<{ id: string; left: number }>(
    `select id, stock - claimed as left from encore_reward
     where id = any(?) and stock is not null order by id for update`,
    [rewardIds]
  )
  return new Map(rows.map((row) => [row.id, row.left]))
}

/** Books so many more, or fewer, as taken; only where there is a stock. */
export async function moveStock(sql: Sql, moves: Map<string, number>): Promise<void> {
  const rows = [...moves].map(([id, count]) => ({ id, count }))
  if (!rows.length) {
    return
  }
  await sql(
    `select 1 from encore_reward where id = any(?) and stock is not null
     order by id for update`,
    [rows.map((row) => row.id)]
  )
  await sql(
    `update encore_reward r set claimed = greatest(0, r.claimed + m.count)
     from jsonb_to_recordset(?::jsonb) as m(id text, count integer)
     where r.id = m.id and r.stock is not null`,
    [JSON.stringify(rows)]
  )
}

/** How many of each key there are. */
export function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
