import { lockMembers } from "../journey/members"
import { joinChanges, refreshMembers } from "../consequences/refresh"
import { postCredits } from "../ledger/post"
import { Sql } from "../lib/sql"
import { settleMerged } from "../people/settle-merged"
import { tallyOf } from "../program/earning/allowances"
import { EarningLine } from "../program/earning/earn"
import { limitLater } from "../program/earning/earn-additions"
import { UNUSED } from "../program/earning/facts"
import { rulesOfVersions } from "../program/earning/rule-versions"
import { earningTerms } from "../program/earning/terms"
import { Program } from "../program/program-in-force"
import { Standing } from "../program/earning/standing"
import { Followed } from "./follow"
import { ratedOf } from "./rate"
import { awardOf, creditOf, PURCHASE_COLUMNS } from "./record"
import { CreditRow, LEFT_OF_ENTRY, takeBack } from "../ledger/reverse"
import { settleOrders } from "./settle"
import { PurchaseInput } from "./types"

type StoredPurchase = PurchaseInput & {
  id: string
  standing: Standing | null
  rated_at: Date
}

type AwardRow = CreditRow & { explanation: EarningLine[] | null; by_people: boolean }

/**
 * Follows an order that one customer handed over to another: what it earned, and what
 * of that was lost since, is the new owner's. Points spent on it stay spent by the one
 * who spent them, and come back to them. Again, it changes nothing. Runs in the caller's
 * transaction.
 *
 * An award of which somebody took a part back by hand stays where it is: that was a
 * decision about the former owner.
 */
export async function transferPurchase(
  sql: Sql,
  purchaseId: string,
  ownerId: string,
  program: Program
): Promise<Followed> {
  const [former] = await sql<{ member_id: string | null }>(
    "select member_id from encore_purchase where id = ?",
    [purchaseId]
  )
  await lockMembers(sql, [ownerId, ...(former?.member_id ? [former.member_id] : [])])
  const [purchase] = await sql<StoredPurchase>(
    `update encore_purchase set member_id = ?, updated_at = now()
     where id = ? and member_id = ? and member_id <> ? and deleted_at is null
     returning ${PURCHASE_COLUMNS}, created_at as rated_at, standing`,
    [ownerId, purchaseId, former?.member_id ?? null, ownerId]
  )
  if (!purchase || !former?.member_id) {
    return { awards: [], reversals: [], ...joinChanges() }
  }

  const awards = (await awardsOf(sql, purchase)).filter((award) => !award.by_people)
  const reversals = await takeBack(
    sql,
    awards.map((credit) => ({
      credit,
      points: credit.left,
      explanation: [
        {
          points: -credit.left,
          explanation: { key: "lost.transferred", params: {} },
        },
      ],
    })),
    "customer"
  )
  const kept = await withinCaps(sql, purchase, ownerId, awards, program)
  const credits = kept.flatMap((lines, index) =>
    lines.map((line) => {
      const credit = creditOf(
        { ...purchase, member_id: ownerId },
        line,
        purchase.placed_at,
        program.settings
      )
      // It may come back to a member who had it before.
      const key = `${credit.idempotency_key}:${reversals[index]!.entry_id}`
      return { ...credit, idempotency_key: key }
    })
  )
  const posted = await postCredits(sql, credits)
  const settled = await settleOrders(
    sql,
    [
      {
        ...purchase,
        member_id: ownerId,
        before: null,
        // What they earned came along with the awards.
        added: purchase.standing?.additions.length ?? 0,
      },
    ],
    program
  )
  await settleMerged(sql, [ownerId, former.member_id])
  return {
    awards: [
      ...credits.map((credit, index) => awardOf(credit, posted[index]!)),
      ...settled.awards,
    ],
    reversals: [...reversals, ...settled.reversals],
    ...(await refreshMembers(sql, [ownerId, former.member_id], program)),
  }
}

/** What the caps leave the new owner of each award. */
async function withinCaps(
  sql: Sql,
  purchase: StoredPurchase,
  ownerId: string,
  awards: AwardRow[],
  { settings }: Program
): Promise<EarningLine[][]> {
  const lines = awards.map((award) => award.explanation ?? [])
  const rules = await rulesOfVersions(sql, [
    ...new Set(lines.flat().map((line) => line.rule_version_id)),
  ])
  const terms = earningTerms(settings)
  const tally = await tallyOf(sql, [ownerId], rules, terms, "award")
  const rated = { ...ratedOf(purchase), member_id: ownerId }
  return lines.map((own) => {
    const used = { ...tally.factsOf(rated).used }
    // What the former owner gives back is no more of the rule's total.
    for (const [id, use] of Object.entries(used)) {
      used[id] = { ...use, total: UNUSED }
    }
    const left = limitLater(own, rules, used)
    tally.count(rated, { points: 0, lines: left }, false)
    return left
  })
}

/** What stands of the awards of an order. */
async function awardsOf(sql: Sql, purchase: StoredPurchase): Promise<AwardRow[]> {
  const awards = await sql<AwardRow>(
    `select e.explanation, exists (
         select 1 from encore_point_entry r
         where r.reverses_id = e.id and r.actor_type <> 'system' and r.deleted_at is null
       ) as by_people,
       ${LEFT_OF_ENTRY}
     from encore_point_entry e
     where e.source_type = 'order' and e.source_id = ? and e.kind = 'award'
       and e.deleted_at is null
     order by e.member_id, e.id`,
    [purchase.source_id]
  )
  return awards.filter((award) => award.left > 0)
}
