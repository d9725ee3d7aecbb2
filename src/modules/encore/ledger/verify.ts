import { Sql } from "../lib/sql"

export type Problem = {
  /** The number it has in the design's list of what must always hold. */
  invariant: number
  member_id: string | null
  detail: string
}

export type Verification = {
  ok: boolean
  checked: { members: number; entries: number; lots: number; holds: number }
  problems: Problem[]
}

/** A broken program could have as many offenders as members; this many are named. */
const MOST_PER_CHECK = 100

/**
 * Checks the ledger of a live database against what must always hold and names
 * each offender. It only reads, and never repairs.
 *
 * Each check is one statement over the whole table, so it sees one moment.
 */
export async function verifyLedger(sql: Sql): Promise<Verification> {
  const problems: Problem[] = []
  for (const check of CHECKS) {
    const rows = await sql<{ member_id: string | null; detail: string }>(
      `select member_id, detail from (${check.statement}) offenders limit ${MOST_PER_CHECK}`
    )
    problems.push(...rows.map((row) => ({ invariant: check.invariant, ...row })))
  }
  const [counts] = await sql<Record<"members" | "entries" | "lots" | "holds", number>>(`
    select (select count(*)::integer from encore_member where deleted_at is null) as members,
      (select count(*)::integer from encore_point_entry) as entries,
      (select count(*)::integer from encore_point_lot) as lots,
      (select count(*)::integer from encore_point_hold) as holds
  `)
  return {
    ok: problems.length === 0,
    checked: counts!,
    problems,
  }
}

const CHECKS: { invariant: number; statement: string }[] = [
  {
    // available + pending + held is what the open lots hold, by kind of lot.
    invariant: 1,
    statement: `
      select m.id as member_id, format(
        'balances say %s available, %s pending, %s held; lots hold %s, %s, %s',
        m.available, m.pending, m.held, l.available, l.pending, l.held) as detail
      from encore_member m
      left join lateral (
        select coalesce(sum(remaining - held) filter (where matured), 0) as available,
          coalesce(sum(remaining - held) filter (where not matured), 0) as pending,
          coalesce(sum(held), 0) as held
        from encore_point_lot where member_id = m.id and remaining > 0 and deleted_at is null
      ) l on true
      where (m.available, m.pending, m.held) is distinct from
        (l.available, l.pending, l.held)`,
  },
  {
    // That minus debt is the sum of the entries.
    invariant: 1,
    statement: `
      select m.id as member_id, format('balances sum to %s, entries to %s',
        m.available + m.pending + m.held - m.debt, coalesce(e.points, 0)) as detail
      from encore_member m
      left join (
        select member_id, sum(points) as points from encore_point_entry group by 1
      ) e on e.member_id = m.id
      where m.available + m.pending + m.held - m.debt <> coalesce(e.points, 0)`,
  },
  {
    // A lot's remainder is its amount and its allocations, and within them.
    invariant: 2,
    statement: `
      select l.member_id, format('lot %s of %s has %s left; its allocations leave %s',
        l.id, l.amount, l.remaining, l.amount + coalesce(a.points, 0)) as detail
      from encore_point_lot l
      left join (
        select lot_id, sum(points) as points from encore_point_allocation group by 1
      ) a on a.lot_id = l.id
      where l.remaining <> l.amount + coalesce(a.points, 0)
        or l.remaining not between 0 and l.amount or l.held not between 0 and l.remaining`,
  },
  {
    // An entry is the lot it opened, its allocations, and its debt; no more.
    invariant: 2,
    statement: `
      select e.member_id, format('entry %s of %s points moved %s in lots and %s in debt',
        e.id, e.points, coalesce(l.amount, 0) + coalesce(a.points, 0), e.debt) as detail
      from encore_point_entry e
      left join encore_point_lot l on l.entry_id = e.id
      left join (
        select entry_id, sum(points) as points from encore_point_allocation group by 1
      ) a on a.entry_id = e.id
      where e.points <> coalesce(l.amount, 0) + coalesce(a.points, 0) - e.debt`,
  },
  {
    // Of several awards for one thing all but one have been taken back.
    invariant: 3,
    statement: `
      select a.member_id, format('%s awards for %s %s under rule %s',
        a.standing, a.source_type, a.source_id, a.rule_id) as detail
      from (
        select d.*, (
          select count(*) from encore_point_entry e
          where e.id = any(d.ids) and encore_ledger_left(e.id) > 0
        ) as standing
        from (
          select member_id, source_type, source_id, rule_id, array_agg(id) as ids
          from encore_point_entry where kind = 'award'
          -- What came to an order later is awarded for itself.
          group by member_id, source_type, source_id, rule_id,
            explanation -> 0 -> 'addition'
          having count(*) > 1
        ) d
      ) a
      where a.standing > 1`,
  },
  {
    invariant: 4,
    statement: `
      select null as member_id, format('nothing keeps the rows of %s from being changed',
        wanted.name) as detail
      from (values ('encore_point_entry'), ('encore_point_allocation')) wanted(name)
      where not exists (
        select 1 from pg_trigger t
        where t.tgrelid = wanted.name::regclass and t.tgenabled in ('O', 'A')
          and t.tgfoid = 'encore_refuse_change'::regproc)`,
  },
  {
    // What lots keep back is what the standing holds keep, and it belongs to members.
    invariant: 5,
    statement: `
      select l.member_id, format('lot %s keeps %s back; standing holds keep %s of it',
        l.id, l.held, coalesce(k.points, 0)) as detail
      from encore_point_lot l
      left join (
        select k.lot_id, sum(k.points) as points from encore_point_hold_lot k
        join encore_point_hold h on h.id = k.hold_id and h.status = 'held'
        group by 1
      ) k on k.lot_id = l.id
      where l.held <> coalesce(k.points, 0)`,
  },
  {
    // A hold ends once: captured ones have one entry for their order, others none.
    invariant: 5,
    statement: `
      select h.member_id, format('hold %s is %s, and %s entries spend it',
        h.id, h.status, count(e.id)) as detail
      from encore_point_hold h
      left join encore_point_entry e on e.kind = 'redemption'
        and e.member_id = h.member_id and e.source_id = h.order_id
      group by h.id, h.member_id, h.status
      having count(e.id) <> (h.status = 'captured')::integer`,
  },
  {
    invariant: 6,
    statement: `
      select e.member_id, format('entry %s brought %s; by what reverses it %s are left',
        e.id, e.points, l.points) as detail
      from encore_point_entry e
      join lateral (select encore_ledger_left(e.id) as points) l on true
      where e.id in (
          select reverses_id from encore_point_entry where reverses_id is not null)
        and l.points not between least(e.points, 0) and greatest(e.points, 0)`,
  },
  {
    // What a member owes, replayed from the entries.
    invariant: 10,
    statement: `
      select m.id as member_id, format('owes %s, by the entries %s',
        m.debt, coalesce(e.debt, 0)) as detail
      from encore_member m
      left join (
        select member_id, sum(debt) as debt from encore_point_entry group by 1
      ) e on e.member_id = m.id
      where m.debt <> coalesce(e.debt, 0)`,
  },
]
