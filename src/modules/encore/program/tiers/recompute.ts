import { Sql } from "../../lib/sql"
import { Ladder } from "./ladder"
import { bringTiers, TierChanged } from "./refresh-tiers"

/** What a run over all members goes by: a row for each half of them keeps how far it has
 * come. The first says when the run was begun. */
const LANES = ["encore-tiers", "encore-tiers-upper"] as const

/** How many can take pages beside each other without waiting for each other. */
export const TIER_LANES = LANES.length

/** Members of one transaction: few enough that their locks are short. */
export const TIER_PAGE = 5_000

export type RecomputedPage = {
  tier_changes: TierChanged[]
  members: number
  /** The last of its members, after whom the next page begins. */
  last: string
}

/** Has everybody's tier computed anew, by `recomputeNextTiers`; a run that is under way
 * begins again. */
export async function beginRecompute(sql: Sql): Promise<void> {
  await sql(
    `with middle as (
       select (select id from encore_member order by id limit 1
         offset (select count(*) / 2 from encore_member)) as id
     )
     insert into encore_watermark (id, at, cursor, until)
     select lane.id, now(), lane.cursor, lane.until
     from middle cross join lateral (
       values (?, '', middle.id), (?, middle.id, null)
     ) as lane (id, cursor, until)
     on conflict (id) do update set at = now(), cursor = excluded.cursor,
       until = excluded.until, updated_at = now()`,
    LANES
  )
}

/** Begins a run unless there was one since a moment. */
export async function beginRecomputeUnless(sql: Sql, since: Date): Promise<void> {
  const [run] = await sql<{ at: Date }>(
    "select at from encore_watermark where id = ?",
    [LANES[0]]
  )
  if (!run || run.at < since) {
    await beginRecompute(sql)
  }
}

/**
 * The next page of a run over everybody, from the half that nobody is at just now. The
 * half's own row is locked, so that several processes take pages in turns, and one that
 * was stopped is gone on with.
 *
 * @returns null when the run is over, or none is under way
 */
export async function recomputeNextTiers(
  sql: Sql,
  limit: number,
  ladder: Ladder
): Promise<RecomputedPage | null> {
  await planForPages(sql)
  const lane =
    (await nextLane(sql, "for update skip locked")) ??
    (await nextLane(sql, "for update"))
  if (!lane) {
    return null
  }
  const page = await lockPage(
    sql,
    `select id from encore_member
     where id > ? and (?::text is null or id <= ?) and deleted_at is null
     order by id limit ? for update`,
    [lane.cursor, lane.until, lane.until, limit]
  )
  await sql("update encore_watermark set cursor = ?, updated_at = now() where id = ?", [
    page.length < limit ? null : page.at(-1),
    lane.id,
  ])
  return evaluate(sql, page, ladder)
}

type Lane = { id: string; cursor: string; until: string | null }

async function nextLane(sql: Sql, lock: string): Promise<Lane | undefined> {
  const [lane] = await sql<Lane>(
    `select id, cursor, until from encore_watermark
     where id = any(?) and cursor is not null order by id limit 1 ${lock}`,
    [[...LANES]]
  )
  return lane
}

/**
 * The next members whose tier has come to its end, in the order of their ids: all that
 * time brings. They are searched for without an index, once an hour: an index would be
 * written at each step of a tier, and with it all others.
 *
 * @returns null when none is due after this one
 */
export async function endNextTiers(
  sql: Sql,
  limit: number,
  ladder: Ladder,
  after: string
): Promise<RecomputedPage | null> {
  const page = await lockPage(
    sql,
    `select id from encore_member
     where id in (
       select id from encore_member
       where id > ? and tier_until <= now() and deleted_at is null
       order by id limit ?)
     order by id for update`,
    [after, limit]
  )
  if (!page.length) {
    return null
  }
  await planForPages(sql)
  return evaluate(sql, page, ladder)
}

/** Each join of a page is along an index: the planner would rather read all members and
 * their purchases for each of them, or compile what runs for a moment. */
async function planForPages(sql: Sql): Promise<void> {
  await sql(
    `select set_config(name, 'off', true)
     from unnest(array['enable_seqscan', 'enable_mergejoin', 'jit']) as name`
  )
}

async function lockPage(
  sql: Sql,
  statement: string,
  bindings: unknown[]
): Promise<string[]> {
  return (await sql<{ id: string }>(statement, bindings)).map((row) => row.id)
}

async function evaluate(
  sql: Sql,
  ids: string[],
  ladder: Ladder
): Promise<RecomputedPage> {
  return {
    tier_changes: await bringTiers(sql, ids, ladder, new Date()),
    members: ids.length,
    last: ids.at(-1) ?? "",
  }
}
