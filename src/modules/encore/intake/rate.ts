import { Sql } from "../lib/sql"
import { claimTotals, tallyOf } from "../program/earning/allowances"
import { earn, Earnings } from "../program/earning/earn"
import { MemberFacts } from "../program/earning/facts"
import { needsMembers, needsOf } from "../program/earning/needs"
import { Rated, Tally } from "../program/earning/tally"
import { earningTerms } from "../program/earning/terms"
import { Program } from "../program/program-in-force"
import { PurchaseFacts, PurchaseInput } from "./types"

export type Earned = { earnings: Earnings; facts: PurchaseFacts | null }

const NOTHING: Earnings = { points: 0, lines: [] }

/**
 * What purchases earn by the rules in force, one after another in the order of their
 * dates, so that each sees what those before it have had of a cap. A guest's and a
 * canceled one earn nothing. The caller has locked their members, and takes what was
 * earned from the caps in total by `claim`.
 */
export async function ratePurchases<Purchase extends PurchaseInput>(
  sql: Sql,
  purchases: Purchase[],
  program: Program,
  purpose: "preview" | "award" = "award"
): Promise<(Purchase & Earned)[]> {
  const counting = purchases.filter(counts)
  const tally = await tallyOf(
    sql,
    [...new Set(counting.map((purchase) => purchase.member_id))],
    program.rules,
    earningTerms(program.settings),
    purpose
  )
  return rateInOrder(purchases, program, tally)
}

/** Takes what these purchases earned from the caps in total. */
export async function claim(
  sql: Sql,
  purchases: Earned[],
  program: Program
): Promise<void> {
  await claimTotals(
    sql,
    program.rules,
    purchases.map(({ earnings }) => earnings)
  )
}

/** The same by a tally that is at hand. @see ratePurchases */
export function rateInOrder<Purchase extends PurchaseInput>(
  purchases: Purchase[],
  { rules, settings }: Program,
  tally: Tally
): (Purchase & Earned)[] {
  const terms = earningTerms(settings)
  const freezes = needsMembers(needsOf(rules))
  const earned = new Map<Purchase, Earned>()
  const inOrder = purchases
    .filter(counts)
    .sort((a, b) => a.placed_at.getTime() - b.placed_at.getTime())
  for (const purchase of inOrder) {
    const rated = ratedOf(purchase)
    const facts = tally.factsOf(rated)
    const earnings = earn(purchase.basket, rules, terms, facts)
    tally.count({ ...rated, member_id: purchase.member_id }, earnings, true)
    earned.set(purchase, {
      earnings,
      facts: freezes
        ? { ...NO_FACTS, ...purchase.facts, member: frozen(facts.member) }
        : (purchase.facts ?? null),
    })
  }
  return purchases.map((purchase) => ({
    ...purchase,
    ...(earned.get(purchase) ?? { earnings: NOTHING, facts: purchase.facts ?? null }),
  }))
}

/** A purchase as the tally knows it. What was frozen with it stays as it was. */
export function ratedOf(
  purchase: Pick<PurchaseInput, "member_id" | "placed_at" | "country_code" | "facts">
): Rated {
  const { facts } = purchase
  return {
    member_id: purchase.member_id,
    at: purchase.placed_at,
    order: {
      country_code: purchase.country_code,
      sales_channel_id: facts?.sales_channel_id ?? null,
    },
    member: {
      ...facts?.member,
      customer_group_ids: facts?.customer_group_ids ?? [],
    },
  }
}

const NO_FACTS: PurchaseFacts = { sales_channel_id: null, customer_group_ids: [] }

function frozen({ stage, tier_id, purchase_count }: MemberFacts) {
  return { stage, tier_id, purchase_count }
}

function counts<Purchase extends PurchaseInput>(
  purchase: Purchase
): purchase is Purchase & { member_id: string } {
  return purchase.member_id !== null && purchase.canceled_at === null
}
