import { postCredits } from "../ledger/post"
import { CreditRow, LEFT_OF_ENTRY, Reversal, takeBack } from "../ledger/reverse"
import { Award } from "../ledger/types"
import { Sql } from "../lib/sql"
import { claimTotals, tallyOf } from "../program/earning/allowances"
import { earnAdditions, limitLater } from "../program/earning/earn-additions"
import { EarningLine, RuleInForce } from "../program/earning/earn"
import { explainLosses, lostShares } from "../program/earning/explain-losses"
import { rulesAt, rulesOfVersions } from "../program/earning/rule-versions"
import { earningTerms } from "../program/earning/terms"
import { giveBack } from "../program/lifetime/give-back"
import { isTierRule } from "../program/tiers/tier-rules"
import { Program } from "../program/program-in-force"
import { Settings } from "../program/settings"
import {
  asPlaced,
  nothingOf,
  returnedPoints,
  Standing,
} from "../program/earning/standing"
import { markCreditDue } from "./credit"
import { awardOf, creditOf } from "./record"
import { ratedOf } from "./rate"
import { PurchaseInput } from "./types"

/** An order on record whose points are to be brought in line. */
export type Unsettled = PurchaseInput & {
  id: string
  member_id: string
  standing: Standing | null
  /** How it stood when its points were last in line; null: as it was placed. */
  before: Standing | null
  /** How many of its additions have had their points. */
  added: number
  /** When it was taken in, and so by which rules it was rated. */
  rated_at: Date
}

export type Settled = { awards: Award[]; reversals: Reversal[] }

type EntryRow = CreditRow & {
  purchase_id: string
  kind: "award" | "redemption"
  points: number
  /** What people took back of it, for a reason of their own: an admin by hand, a
   * customer who handed the order over. */
  by_people: number
  rule_version_id: string | null
  explanation: EarningLine[] | null
}

/**
 * Brings the points of orders in line with how they stand: what came to them earns by
 * the rule versions of their award, what the lost part earned is taken back, and of what
 * was paid with points its share is given back.
 *
 * It posts the difference to what the ledger says. The caller has locked the members and
 * read the purchases under that lock, so each difference is posted once.
 */
export async function settleOrders(
  sql: Sql,
  orders: Unsettled[],
  program: Program
): Promise<Settled> {
  if (!orders.length) {
    return { awards: [], reversals: [] }
  }
  const awards = await awardAdditions(sql, orders, program)
  const changes = new Map(orders.map((order) => [order.id, changeOf(order)]))
  const entries = await entriesOf(sql, orders)
  const lost = entries
    .filter((entry) => entry.kind === "award")
    .map((award) => lostPart(award, changes.get(award.purchase_id)!))
  const back = entries
    .filter((entry) => entry.kind === "redemption")
    .map((redemption) => returnedPart(redemption, changes.get(redemption.purchase_id)!))
    .filter((part) => part.points > 0)

  await undoReversals(sql, lost, program.settings)
  const reversals = await takeBack(sql, lost)
  // After the reversals: what comes back pays first what they have left owing.
  await giveBack(sql, back, program.settings)
  const still = back.filter((part) => !changes.get(part.debit.purchase_id)!.canceled)
  if (still.length) {
    await markCreditDue(
      sql,
      still.map((part) => part.debit.source_id)
    )
  }
  return { awards, reversals }
}

type Change = ReturnType<typeof changeOf>

function changeOf(order: Unsettled) {
  const placed = asPlaced(order.basket)
  const standing = order.standing ?? placed
  const canceled = order.canceled_at !== null
  return {
    basket: order.basket,
    canceled,
    before: order.before ?? placed,
    after: canceled ? nothingOf(standing) : standing,
  }
}

/** The entries of orders, with what is left of them. An earlier taking-in of an order
 * that was undone has entries too, from before this record of it; and a former owner of
 * the order has awards that no longer follow it. */
async function entriesOf(sql: Sql, orders: Unsettled[]): Promise<EntryRow[]> {
  return sql<EntryRow>(
    `select p.id as purchase_id, e.kind, e.points, e.rule_version_id, e.explanation,
       (select coalesce(-sum(r.points), 0)::integer from encore_point_entry r
         where r.reverses_id = e.id and r.actor_type <> 'system' and r.deleted_at is null
       ) as by_people,
       ${LEFT_OF_ENTRY}
     from encore_purchase p
     join encore_point_entry e on e.source_id = p.source_id and e.source_type = 'order'
       and e.deleted_at is null
       and (e.kind = 'redemption' or (e.kind = 'award' and e.created_at >= p.created_at
         and exists (select 1 from encore_member m where m.id = e.member_id
           and coalesce(m.merged_into_id, m.id) = p.member_id)))
     where p.id = any(?)
     order by e.member_id, e.id`,
    [orders.map((order) => order.id)]
  )
}

type LostPart = ReturnType<typeof lostPart>

/** What is to be taken of an award; below zero: given back of what was taken. */
function lostPart(award: EntryRow, { basket, canceled, before, after }: Change) {
  const shares = (award.explanation ?? []).flatMap((line) => line.shares)
  const lost = canceled
    ? award.points
    : lostShares(shares, basket, after).reduce((sum, share) => sum + share.points, 0)
  // What people took back stays taken, and isn't taken twice.
  const takable = award.points - award.by_people
  const points = award.left - (takable - Math.min(lost, takable))
  return {
    credit: award,
    points,
    explanation: canceled
      ? [{ points: -points, explanation: { key: "lost.canceled", params: {} } }]
      : explainLosses(shares, basket, { before, after }),
  }
}

/** What is to come back of spent points: the share that the lost value has of the order.
 * What has come back once is not taken again, whatever the order becomes. */
function returnedPart(redemption: EntryRow, { basket, canceled, after }: Change) {
  const spent = -redemption.points
  const back = canceled ? spent : returnedPoints(spent, basket, after)
  const points = back - (spent + redemption.left)
  const key = canceled ? "lost.canceled" : "lost.share_back"
  return {
    debit: redemption,
    points,
    explanation: [{ points, explanation: { key, params: {} } }],
  }
}

/** Gives back what reversals took whose reason is gone, the latest first. */
async function undoReversals(
  sql: Sql,
  parts: LostPart[],
  settings: Settings
): Promise<void> {
  const undone = parts.filter((part) => part.points < 0)
  if (!undone.length) {
    return
  }
  const reversals = await sql<CreditRow & { reverses_id: string }>(
    `select e.reverses_id, ${LEFT_OF_ENTRY} from encore_point_entry e
     where e.reverses_id = any(?) and e.actor_type = 'system' and e.deleted_at is null
     order by e.id desc`,
    [undone.map((part) => part.credit.id)]
  )
  await giveBack(
    sql,
    undone.flatMap(({ credit, points, explanation }) => {
      let wanted = -points
      return reversals
        .filter((reversal) => reversal.reverses_id === credit.id)
        .map((debit) => {
          const part = Math.min(wanted, -debit.left)
          wanted -= part
          return { debit, points: part, explanation }
        })
    }),
    settings
  )
}

/** Awards what came to orders since they were placed, each addition once. */
async function awardAdditions(
  sql: Sql,
  orders: Unsettled[],
  program: Program
): Promise<Award[]> {
  const grown = orders.filter(
    (order) => (order.standing?.additions.length ?? 0) > order.added
  )
  if (!grown.length) {
    return []
  }
  const rules = await frozenRules(sql, grown, program)
  // The database's clock: by its own, a lot of this moment would not be available yet.
  const [clock] = await sql<{ now: Date }>("select now() as now")
  const earned = await earnedLater(sql, grown, (order) => rules.get(order.id) ?? [], {
    ...program,
    at: clock!.now,
  })
  const credits = earned.flatMap(({ order, lines }) =>
    lines.map((line) => creditOf(order, line, clock!.now, program.settings))
  )
  const posted = await postCredits(sql, credits)
  const awards = credits.flatMap((credit, index) =>
    posted[index]!.posted ? [awardOf(credit, posted[index]!)] : []
  )
  await sql(
    `update encore_purchase p set points = p.points + r.points
     from (
       select source_id, sum(points)::integer as points
       from jsonb_to_recordset(?::jsonb) as a(source_id text, points integer)
       group by source_id
     ) r
     where p.source = 'medusa' and p.source_id = r.source_id and p.deleted_at is null`,
    [JSON.stringify(awards)]
  )
  return awards
}

/** What came to orders since, by the rules and the facts under which they were rated, up
 * to what the caps leave of it now. */
async function earnedLater(
  sql: Sql,
  orders: Unsettled[],
  frozen: (order: Unsettled) => RuleInForce[],
  { settings, at }: Program & { at: Date }
): Promise<{ order: Unsettled; lines: EarningLine[] }[]> {
  const terms = earningTerms(settings)
  const inForce = [
    ...new Map(
      orders.flatMap((order) => frozen(order)).map((rule) => [rule.version_id, rule])
    ).values(),
  ]
  const members = [...new Set(orders.map((order) => order.member_id))]
  const tally = await tallyOf(sql, members, inForce, terms, "award")
  const earned = orders.map((order) => {
    const rated = ratedOf(order)
    const own = frozen(order)
    const lines = limitLater(
      earnAdditions(
        order.basket,
        order.standing!.additions,
        own,
        terms,
        tally.factsOf(rated)
      ).filter((line) => line.addition! > order.added),
      own,
      tally.factsOf({ ...rated, at }).used
    )
    tally.count(
      { ...rated, at, member_id: order.member_id },
      { points: 0, lines },
      false
    )
    return { order, lines }
  })
  await claimTotals(sql, inForce, earned)
  return earned
}

/**
 * The rules under which orders were rated: those that brought something, in the versions
 * of their awards, and those that stood beside them and brought nothing, such as one whose
 * minimum the order has only now come to. A tier's multiplier is the version that brought
 * something, else the present one.
 */
async function frozenRules(
  sql: Sql,
  orders: Unsettled[],
  { rules }: Program
): Promise<Map<string, RuleInForce[]>> {
  const awarded = new Map<string, Set<string>>()
  for (const { purchase_id, rule_version_id } of await entriesOf(sql, orders)) {
    if (rule_version_id) {
      const known = awarded.get(purchase_id) ?? new Set()
      awarded.set(purchase_id, known.add(rule_version_id))
    }
  }
  const versions = await rulesOfVersions(sql, [
    ...new Set([...awarded.values()].flatMap((ids) => [...ids])),
  ])
  const atRating = await rulesAt(
    sql,
    orders.map(({ id, rated_at }) => ({ id, at: rated_at }))
  )
  const ofTiers = rules.filter(isTierRule)
  return new Map(
    orders.map(({ id, facts }) => {
      const own = versions.filter((rule) => awarded.get(id)?.has(rule.version_id))
      const brought = new Set(own.map((rule) => rule.id))
      const beside = [
        ...(atRating.get(id) ?? []),
        // Where there were tiers at all: the member's is among the facts then.
        ...(facts?.member ? ofTiers : []),
      ].filter((rule) => !brought.has(rule.id))
      return [id, [...own, ...beside]]
    })
  )
}
