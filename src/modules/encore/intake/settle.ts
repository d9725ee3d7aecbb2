import { postCredits } from "../ledger/post"
import { Sql } from "../lib/sql"
import { earnAdditions } from "../program/earn-additions"
import { EarningLine, RuleInForce } from "../program/earn"
import { explainLosses, LossLine, lostShares } from "../program/explain-losses"
import { rulesOfVersions } from "../program/rule-versions"
import { Program } from "../program/rules"
import { Settings } from "../program/settings"
import { asPlaced, nothingOf, returnedPoints, Standing } from "../program/standing"
import { awardOf, creditOf } from "./record"
import { giveBack } from "./restore"
import { CreditRow, LEFT_OF_ENTRY, Reversal, takeBack } from "./reverse"
import { Award, PurchaseInput } from "./types"

/** An order on record whose points are to be brought in line. */
export type Unsettled = PurchaseInput & {
  id: string
  member_id: string
  standing: Standing | null
  /** How it stood when its points were last in line; null: as it was placed. */
  before: Standing | null
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
  const entries = await entriesOf(sql, orders)
  const reversals: Reversal[] = []
  for (const order of orders) {
    const own = entries.filter((entry) => entry.purchase_id === order.id)
    const change = changeOf(order)
    reversals.push(
      ...(await settleAwards(
        sql,
        own.filter((entry) => entry.kind === "award"),
        change,
        program.settings
      ))
    )
    // After the reversals: what comes back pays first what they have left owing.
    await settleSpent(
      sql,
      own.filter((entry) => entry.kind === "redemption"),
      change,
      program.settings
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

async function settleAwards(
  sql: Sql,
  awards: EntryRow[],
  { basket, canceled, before, after }: Change,
  settings: Settings
): Promise<Reversal[]> {
  const parts = awards.map((award) => {
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
  })
  for (const { credit, points, explanation } of parts) {
    if (points < 0) {
      await undoReversals(sql, credit, -points, explanation, settings)
    }
  }
  return takeBack(sql, parts)
}

/** Gives back what reversals of a credit took, the latest first. */
async function undoReversals(
  sql: Sql,
  credit: CreditRow,
  points: number,
  explanation: Omit<LossLine, "line_id">[],
  settings: Settings
): Promise<void> {
  const reversals = await sql<CreditRow>(
    `select ${LEFT_OF_ENTRY} from encore_point_entry e
     where e.reverses_id = ? and e.actor_type = 'system' and e.deleted_at is null
     order by e.id desc`,
    [credit.id]
  )
  let wanted = points
  const parts = reversals.map((debit) => {
    const part = Math.min(wanted, -debit.left)
    wanted -= part
    return { debit, points: part, explanation }
  })
  await giveBack(sql, parts, settings)
}

/** Gives back the share of spent points that the lost value has of the order. What has
 * come back once is not taken again, whatever the order becomes. */
async function settleSpent(
  sql: Sql,
  redemptions: EntryRow[],
  { basket, canceled, after }: Change,
  settings: Settings
): Promise<void> {
  const parts = redemptions.map((redemption) => {
    const spent = -redemption.points
    const back = canceled ? spent : returnedPoints(spent, basket, after)
    const points = back - (spent + redemption.left)
    const key = canceled ? "lost.canceled" : "lost.share_back"
    return {
      debit: redemption,
      points,
      explanation: [{ points, explanation: { key, params: {} } }],
    }
  })
  await giveBack(sql, parts, settings)
}

/** Awards what came to orders since they were placed, each addition once. */
async function awardAdditions(
  sql: Sql,
  orders: Unsettled[],
  program: Program
): Promise<Award[]> {
  const grown = orders.filter((order) => order.standing?.additions.length)
  if (!grown.length) {
    return []
  }
  const rules = await frozenRules(sql, grown)
  // The database's clock: by its own, a lot of this moment would not be available yet.
  const [clock] = await sql<{ now: Date }>("select now() as now")
  const credits = grown.flatMap((order) =>
    earnAdditions(
      order.basket,
      order.standing!.additions,
      rules.get(order.id) ?? program.rules,
      program.settings.redemption
    ).map((line) => creditOf(order, line, clock!.now, program.settings))
  )
  const posted = await postCredits(sql, credits)
  return credits.flatMap((credit, index) =>
    posted[index]!.posted ? [awardOf(credit, posted[index]!)] : []
  )
}

/** The rule versions by which orders were awarded; none where nothing was. */
async function frozenRules(
  sql: Sql,
  orders: Unsettled[]
): Promise<Map<string, RuleInForce[]>> {
  const versions = new Map<string, Set<string>>()
  for (const entry of await entriesOf(sql, orders)) {
    if (entry.rule_version_id) {
      const known = versions.get(entry.purchase_id) ?? new Set()
      versions.set(entry.purchase_id, known.add(entry.rule_version_id))
    }
  }
  const rules = await rulesOfVersions(sql, [
    ...new Set([...versions.values()].flatMap((ids) => [...ids])),
  ])
  return new Map(
    [...versions].map(([order, ids]) => [
      order,
      rules.filter((rule) => ids.has(rule.version_id)),
    ])
  )
}
