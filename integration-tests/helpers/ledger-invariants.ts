import { replayBalances } from "../../src/modules/encore/ledger/replay"
import { Balances } from "../../src/modules/encore/ledger/types"
import { Ask } from "./encore-module"

/**
 * What must always hold of a ledger (1-8 and 10 of the design, as far as rows can show
 * it), asked in words of its own: not those of `verifyLedger`, which is itself under
 * test. In one statement, so it sees one moment.
 *
 * @param members only theirs: it costs the same however many there are besides
 * @returns the rows that break a rule, by rule; none in a sound ledger
 */
export async function brokenInvariants(
  ask: Ask,
  members?: string[]
): Promise<Record<string, unknown[]>> {
  if (!members) {
    // Written seconds ago: without it the planner takes the tables for empty.
    await ask(
      `analyze encore_member, encore_point_entry, encore_point_lot,
         encore_point_allocation, encore_point_hold, encore_point_hold_lot`
    )
  }
  const offenders = await ask<{ rule: string; row: unknown }>(
    members ? `with ${OF_MEMBERS} ${EACH}` : EACH,
    members && [JSON.stringify(members)]
  )
  const broken: Record<string, unknown[]> = {}
  for (const { rule, row } of offenders) {
    broken[rule] = [...(broken[rule] ?? []), row]
  }
  return broken
}

/** The tables, by their own names, with the rows of some members. */
const OF_MEMBERS = `
  encore_member as (
    select * from encore_member
    where id in (select jsonb_array_elements_text(?::jsonb))),
  encore_point_entry as (
    select * from encore_point_entry where member_id in (select id from encore_member)),
  encore_point_lot as (
    select * from encore_point_lot where member_id in (select id from encore_member)),
  encore_point_allocation as (
    select * from encore_point_allocation
    where entry_id in (select id from encore_point_entry)
    union
    select * from encore_point_allocation
    where lot_id in (select id from encore_point_lot)),
  encore_point_hold as (
    select * from encore_point_hold where member_id in (select id from encore_member)),
  encore_point_hold_lot as (
    select * from encore_point_hold_lot
    where hold_id in (select id from encore_point_hold))`

const INVARIANTS = {
  "1: balances are what the lots hold": `
    select m.id from encore_member m
    where m.available <> (
        select coalesce(sum(remaining - held), 0) from encore_point_lot
        where member_id = m.id and matured)
      or m.pending <> (
        select coalesce(sum(remaining - held), 0) from encore_point_lot
        where member_id = m.id and not matured)
      or m.held <> (
        select coalesce(sum(held), 0) from encore_point_lot where member_id = m.id and deleted_at is null)`,
  "1: balances less debt are the sum of the entries": `
    select m.id from encore_member m
    where m.available + m.pending + m.held - m.debt <> (
      select coalesce(sum(points), 0) from encore_point_entry where member_id = m.id and deleted_at is null)`,
  "2: a lot holds between nothing and its amount": `
    select id from encore_point_lot
    where remaining < 0 or remaining > amount or held < 0 or held > remaining`,
  "2: a lot has left what its allocations leave": `
    select l.id from encore_point_lot l
    where l.remaining <> l.amount + (
      select coalesce(sum(points), 0) from encore_point_allocation where lot_id = l.id and deleted_at is null)`,
  "2: an entry is the lot it opens, its allocations and its debt": `
    select e.id from encore_point_entry e
    where e.points + e.debt <> (
      select coalesce(sum(amount), 0) from encore_point_lot
      where entry_id = e.id and deleted_at is null
    ) + (
      select coalesce(sum(points), 0) from encore_point_allocation
      where entry_id = e.id and deleted_at is null)`,
  "2: a credit opens one lot of its points": `
    select e.id from encore_point_entry e
    where e.points > 0 and e.reverses_id is null and (
      select coalesce(array_agg(amount), '{}') from encore_point_lot
      where entry_id = e.id and deleted_at is null
    ) <> array[e.points]`,
  "2: a debit is its allocations and debt": `
    select e.id from encore_point_entry e
    where e.points < 0 and e.points + e.debt <> (
      select coalesce(sum(points), 0) from encore_point_allocation
      where entry_id = e.id and deleted_at is null)`,
  "2: a credit pays debt from its own lot": `
    select e.id from encore_point_entry e
    where e.points > 0 and e.reverses_id is null and e.debt <> (
      select coalesce(sum(a.points), 0)
      from encore_point_allocation a join encore_point_lot l on l.id = a.lot_id
      where a.entry_id = e.id and l.entry_id = e.id and a.deleted_at is null)`,
  "3: one award for a source, rule and member": `
    select min(id) from encore_point_entry where kind = 'award'
    group by member_id, source_type, source_id, rule_id, explanation -> 0 -> 'addition'
    having count(*) > 1`,
  "3: a key has one effect": `
    select idempotency_key from encore_point_entry group by 1 having count(*) > 1`,
  "3: an order is paid with points once": `
    select source_id from encore_point_entry where kind = 'redemption'
    group by source_id having count(*) > 1`,
  "4: entries and allocations refuse to be changed": `
    select wanted.name from (values ('encore_point_entry'), ('encore_point_allocation')) wanted(name)
    where (
      select count(*) from pg_trigger t
      where t.tgrelid = wanted.name::regclass and t.tgenabled = 'O' and not t.tgisinternal
    ) = 0`,
  "5: a hold stands or has ended": `
    select id from encore_point_hold where (status = 'held') <> (ended_at is null)`,
  "5: a hold is kept in lots of its member": `
    select h.id from encore_point_hold h
    left join encore_point_hold_lot k on k.hold_id = h.id
    left join encore_point_lot l on l.id = k.lot_id
    group by h.id, h.points, h.member_id
    having coalesce(sum(k.points), 0) <> h.points
      or bool_or(l.member_id is distinct from h.member_id)`,
  "5: lots keep back what standing holds keep": `
    select l.id from encore_point_lot l
    where l.held <> (
      select coalesce(sum(k.points), 0) from encore_point_hold_lot k
      join encore_point_hold h on h.id = k.hold_id
      where k.lot_id = l.id and h.status = 'held')`,
  "5: a captured hold is one entry, another none": `
    select h.id from encore_point_hold h
    where (h.status = 'captured')::integer <> (
        select count(*) from encore_point_entry e
        where e.kind = 'redemption' and e.source_id = h.order_id)
      or (h.status = 'captured') <> (h.order_id is not null)`,
  "7: a cart has one hold at a time": `
    select cart_id from encore_point_hold where status = 'held'
    group by cart_id having count(*) > 1`,
  "8: expiry takes no more than its lot had": `
    select l.id from encore_point_lot l
    join encore_point_entry e on e.kind = 'expiry' and e.source_id = l.id
    group by l.id, l.amount having -sum(e.points) > l.amount`,
  "6: what is given back is no more than was spent": `
    select e.id from encore_point_entry e
    where e.points < 0 and e.points + (
      select coalesce(sum(points), 0) from encore_point_entry
      where reverses_id = e.id and deleted_at is null
    ) > 0`,
  // What was taken back, less what of that counts again.
  "6: no more is taken back than was given": `
    select e.id from encore_point_entry e
    where e.points > 0 and e.points + (
      select coalesce(sum(r.points + (
        select coalesce(sum(points), 0) from encore_point_entry
        where reverses_id = r.id and deleted_at is null)), 0)
      from encore_point_entry r
      where r.reverses_id = e.id and r.deleted_at is null
    ) not between 0 and e.points`,
  "10: nobody owes but by the entries": `
    select m.id from encore_member m
    where m.debt <> (
      select coalesce(sum(debt), 0) from encore_point_entry where member_id = m.id and deleted_at is null)`,
}

/** All rules in one: each with the rows that break it. */
const EACH = Object.entries(INVARIANTS)
  .map(
    ([rule, statement]) =>
      `select '${rule.replaceAll("'", "''")}' as rule, to_jsonb(offender) as row
       from (${statement}) offender`
  )
  .join(" union all ")

/** The balances kept on the member, and the same replayed from the records. */
export async function balancesOf(
  ask: Ask,
  memberId: string
): Promise<{ kept: Balances; replayed: Balances }> {
  const [kept] = await ask<Balances>(
    "select available, pending, held, debt from encore_member where id = ?",
    [memberId]
  )
  const [entries, lots, allocations] = await Promise.all([
    ask<{ id: string; points: number; debt: number }>(
      "select id, points, debt from encore_point_entry where member_id = ?",
      [memberId]
    ),
    ask<{ id: string; amount: number; held: number; matured: boolean }>(
      "select id, amount, held, matured from encore_point_lot where member_id = ?",
      [memberId]
    ),
    ask<{ lot_id: string; points: number }>(
      `select a.lot_id, a.points from encore_point_allocation a
       join encore_point_lot l on l.id = a.lot_id where l.member_id = ?`,
      [memberId]
    ),
  ])
  return { kept: kept!, replayed: replayBalances({ entries, lots, allocations }) }
}
