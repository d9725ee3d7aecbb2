import { Sql } from "../../lib/sql"
import { Way } from "./draw-definition"
import { StoredDraw } from "./stored-draw"

/**
 * How many entries everybody has in a draw, as `(member_id, count)`; the draw's id is
 * bound twice. Who was merged takes part as the member that stays; who was erased, no
 * longer. The free entry is one for a person, and the most for a person is the most,
 * whichever way they came.
 */
export const STANDINGS = `
  select s.id as member_id,
    least(
      coalesce(sum(e.count) filter (where e.way <> 'free'), 0)
        + coalesce(max(e.count) filter (where e.way = 'free'), 0),
      (select d.max_per_member from encore_draw d where d.id = ?)
    )::integer as count
  from encore_draw_entry e
  join encore_member m on m.id = e.member_id
  join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
  where e.draw_id = ? and e.count > 0 and e.deleted_at is null
    and m.erased_at is null and s.erased_at is null
    and m.deleted_at is null and s.deleted_at is null
  group by s.id`

/** A count that takes longer than this, in milliseconds, is kept for a while: so many
 * times as long as it took. Counting then takes at most two parts of a hundred of the
 * database's time, however many look. */
const QUICK = 100
const GOOD_FOR = 50

export type DrawCount = Pick<StoredDraw, "entries_count" | "entrants_count"> & {
  counted_at: Date | null
}

/** How many entries there are in a draw, and of how many people: counted when it closed,
 * and while it is open every so often. */
export async function countEntries(
  sql: Sql,
  draw: StoredDraw,
  now: Date
): Promise<DrawCount> {
  const goodUntil = (draw.counted_at?.getTime() ?? 0) + draw.counted_in * GOOD_FOR
  const isQuick = draw.counted_in <= QUICK
  if (draw.status !== "open" || (!isQuick && now.getTime() < goodUntil)) {
    return draw
  }
  const began = Date.now()
  const count = await countNow(sql, draw.id)
  // Whoever counts at the same moment has the same: nobody waits for that row.
  await sql(
    `update encore_draw set entries_count = ?, entrants_count = ?, counted_at = ?,
       counted_in = ?
     where id = (
       select id from encore_draw where id = ? and status = 'open'
       for no key update skip locked)`,
    [count.entries_count, count.entrants_count, now, Date.now() - began, draw.id]
  )
  return { ...count, counted_at: now }
}

async function countNow(sql: Sql, drawId: string) {
  const [count] = await sql<{ entries_count: number; entrants_count: number }>(
    `select coalesce(sum(count), 0)::integer as entries_count,
       count(*)::integer as entrants_count
     from (${STANDINGS}) standing`,
    [drawId, drawId]
  )
  return count!
}

/** A person's entries in a draw. */
export type OwnEntries = {
  draw_id: string
  /** All that count, the draw's most applied. */
  count: number
  by_way: Partial<Record<Way, number>>
}

/** The entries of a person, and of those merged into them, in each of these draws. */
export async function entriesOf(
  sql: Sql,
  memberId: string,
  drawIds: string[]
): Promise<Map<string, OwnEntries>> {
  const rows = await sql<OwnEntries>(
    `with by_way as (
       select e.draw_id, e.way,
         case when e.way = 'free' then max(e.count) else sum(e.count) end as count
       from encore_draw_entry e
       where e.draw_id = any(?) and e.deleted_at is null and e.count > 0
         and e.member_id in (
           select id from encore_member where id = ? or merged_into_id = ?)
       group by e.draw_id, e.way)
     select w.draw_id, least(sum(w.count), d.max_per_member)::integer as count,
       jsonb_object_agg(w.way, w.count::integer) as by_way
     from by_way w join encore_draw d on d.id = w.draw_id
     group by w.draw_id, d.max_per_member`,
    [drawIds, memberId, memberId]
  )
  return new Map(rows.map((row) => [row.draw_id, row]))
}

/** Entries as an admin looks through them, the latest first. */
export type EntryRow = {
  id: string
  member_id: string
  name: string | null
  email: string | null
  customer_id: string | null
  way: Way
  count: number
  /** The order's id, or our own record's of a purchase from elsewhere. */
  order_id: string | null
  reason: string | null
  actor_id: string | null
  created_at: Date
}

/** A page of a draw's entries, of one person where a member is given. */
export async function findEntries(
  sql: Sql,
  drawId: string,
  page: { member_id?: string; limit: number; offset: number }
): Promise<{ entries: EntryRow[]; count: number }> {
  const where = `e.draw_id = ? and e.deleted_at is null
    and (?::text is null or e.member_id in (
      select id from encore_member where id = ? or merged_into_id = ?))`
  const member = page.member_id ?? null
  const given = [drawId, member, member, member]
  const [entries, [total]] = await Promise.all([
    sql<EntryRow>(
      `select e.id, s.id as member_id, s.name, s.email, s.customer_id, e.way, e.count,
         case when p.source = 'medusa' then p.source_id else p.id end as order_id,
         e.reason, e.actor_id, e.created_at
       from encore_draw_entry e
       join encore_member m on m.id = e.member_id
       join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
       left join encore_purchase p on e.way = 'order' and p.id = e.source_id
       where ${where}
       order by e.created_at desc, e.id desc limit ? offset ?`,
      [...given, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_draw_entry e where ${where}`,
      given
    ),
  ])
  return { entries, count: total?.count ?? 0 }
}
