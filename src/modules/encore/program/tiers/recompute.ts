import { Sql } from "../../lib/sql"
import { Ladder } from "./ladder"
import { bringTiers, TierChanged } from "./refresh-tiers"

/** What a run over all members goes by: its row keeps how far it has come. */
const RUN = "encore-tiers"

/** Members of one transaction: few enough that their locks are short. */
export const TIER_PAGE = 5_000

export type RecomputedPage = { tier_changes: TierChanged[]; members: number }

/** Has everybody's tier computed anew, by `recomputeNextTiers`; a run that is under way
 * begins again. */
export async function beginRecompute(sql: Sql): Promise<void> {
  await sql(
    `insert into encore_watermark (id, at, cursor) values (?, now(), '')
     on conflict (id) do update set at = now(), cursor = '', updated_at = now()`,
    [RUN]
  )
}

/** Begins a run unless there was one since a moment. */
export async function beginRecomputeUnless(sql: Sql, since: Date): Promise<void> {
  const [run] = await sql<{ at: Date }>(
    "select at from encore_watermark where id = ?",
    [RUN]
  )
  if (!run || run.at < since) {
    await beginRecompute(sql)
  }
}

/**
 * The next page of a run over everybody. The run's own row is locked, so that several
 * processes take pages in turns, and one that was stopped is gone on with.
 *
 * @returns null when the run is over, or none is under way
 */
export async function recomputeNextTiers(
  sql: Sql,
  limit: number,
  ladder: Ladder
): Promise<RecomputedPage | null> {
  const [run] = await sql<{ cursor: string | null }>(
    "select cursor from encore_watermark where id = ? for update",
    [RUN]
  )
  if (typeof run?.cursor !== "string") {
    return null
  }
  const page = await lockPage(
    sql,
    `select id from encore_member where id > ? and deleted_at is null
     order by id limit ? for update`,
    [run.cursor, limit]
  )
  await sql("update encore_watermark set cursor = ?, updated_at = now() where id = ?", [
    page.at(-1) ?? null,
    RUN,
  ])
  return page.length
    ? { tier_changes: await evaluate(sql, page, ladder), members: page.length }
    : null
}

/**
 * The next members whose tier has come to its end: all that time brings. Each is then
 * no longer due, so the next call goes on.
 *
 * @returns null when none is due
 */
export async function endNextTiers(
  sql: Sql,
  limit: number,
  ladder: Ladder
): Promise<RecomputedPage | null> {
  const page = await lockPage(
    sql,
    `select id from encore_member
     where id in (
       select id from encore_member where tier_until <= now() and deleted_at is null
       order by tier_until, id limit ?)
     order by id for update`,
    [limit]
  )
  return page.length
    ? { tier_changes: await evaluate(sql, page, ladder), members: page.length }
    : null
}

async function lockPage(
  sql: Sql,
  statement: string,
  bindings: unknown[]
): Promise<string[]> {
  return (await sql<{ id: string }>(statement, bindings)).map((row) => row.id)
}

async function evaluate(sql: Sql, ids: string[], ladder: Ladder) {
  return bringTiers(sql, ids, ladder, new Date())
}
