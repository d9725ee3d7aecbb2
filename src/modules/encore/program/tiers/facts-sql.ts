import { Ladder, measuresOf } from "./ladder"

/** A part of a statement with what fills it in. */
export type Fragment = { text: string; bindings: unknown[] }

/**
 * What counts for a set of members, as the common table `facts` (member_id, at, points,
 * spend, orders): their purchases that stand, net, and their awards, each less what was
 * taken back of it, at the award's own moment. Entries of members merged into them
 * are theirs. What the ladder doesn't ask for isn't read, nor what is past counting.
 *
 * Needs the common table `ids (id)` before it.
 */
export function factTables(
  ladder: Ladder,
  memberIds: string[],
  since: Date | null
): Fragment {
  const asked = measuresOf(ladder)
  const parts: Fragment[] = []
  const tables: Fragment[] = []
  const recent = (column: string): Fragment => ({
    text: since ? `${column} >= ?::timestamptz` : "true",
    bindings: since ? [since] : [],
  })

  if (asked.spend || asked.orders) {
    const placed = recent("p.placed_at")
    parts.push({
      text: `select p.member_id, p.placed_at as at, 0 as points,
          case when p.currency_code = ? then greatest(p.amount - p.refunded_amount, 0)
            else 0 end as spend,
          1 as orders
        from ids i cross join lateral (
          select * from encore_purchase p
          where p.member_id = i.id and p.canceled_at is null and p.lost_at is null
            and p.deleted_at is null and ${placed.text} offset 0) p`,
      bindings: [ladder.spend_currency_code, ...placed.bindings],
    })
  }
  if (asked.points) {
    tables.push({ text: ENTRY_TABLES, bindings: [memberIds] })
    const earned = recent("f.effective_at")
    parts.push(
      {
        text: `select f.owner_id, f.effective_at, f.points, 0, 0
          from entries f where f.kind = 'award' and ${earned.text}`,
        bindings: earned.bindings,
      },
      {
        text: `select f.owner_id, f.effective_at, f.points, 0, 0
          from taken f where ${earned.text}`,
        bindings: earned.bindings,
      }
    )
  }
  const facts = parts.length
    ? parts.map((part) => part.text).join(" union all ")
    : NO_FACTS
  tables.push({
    text: `facts (member_id, at, points, spend, orders) as (${facts})`,
    bindings: parts.flatMap((part) => part.bindings),
  })
  return {
    text: tables.map((table) => table.text).join(", "),
    bindings: tables.flatMap((table) => table.bindings),
  }
}

const NO_FACTS = `select ''::text, now(), 0, 0, 0 where false`

/** What was taken back of an award, or given back of that, is followed up to the award:
 * there are few of them. */
const ENTRY_TABLES = `
  owners (id, owner_id) as (
    select i.id, i.id from ids i
    union all
    select m.id, m.merged_into_id from encore_member m where m.merged_into_id = any(?)
  ),
  entries as materialized (
    select o.owner_id, e.id, e.kind, e.points, e.effective_at, e.reverses_id
    from owners o cross join lateral (
      select * from encore_point_entry e
      where e.member_id = o.id and e.kind in ('award', 'reversal', 'restoration')
        and e.deleted_at is null offset 0) e
  ),
  chain as (
    select e.owner_id, e.points, e.reverses_id from entries e
    where e.kind <> 'award' and e.reverses_id is not null
    union all
    select c.owner_id, c.points, above.reverses_id
    from chain c join encore_point_entry above on above.id = c.reverses_id
    where above.reverses_id is not null
  ),
  taken as (
    select c.owner_id, root.effective_at, c.points
    from chain c join encore_point_entry root on root.id = c.reverses_id
    where root.kind = 'award'
  )`
