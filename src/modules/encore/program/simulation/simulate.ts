import { setImmediate } from "node:timers/promises"
import { Stage } from "../../journey/stage"
import { Sql } from "../../lib/sql"
import { Basket } from "../earning/basket"
import { earn, Earnings, EarningTerms, RuleInForce } from "../earning/earn"
import { needsMembers, needsOf } from "../earning/needs"
import { newTally, Rated } from "../earning/tally"
import { earningTerms } from "../earning/terms"
import type { Program } from "../program-in-force"
import { Figures, newFigures } from "./figures"

export type SimulateInput = {
  /** Purchases placed from then on and before then. */
  from: Date
  to: Date
  /** What is tried. */
  rules: RuleInForce[]
  /** What is in force, to stand beside it. */
  program: Program
}

export type Simulated = Figures & { published: Figures }

/** Purchases read at a time. */
const CHUNK = 500

type PurchaseRow = {
  member_id: string
  placed_at: Date
  country_code: string | null
  currency_code: string
  basket: Basket
  facts: {
    sales_channel_id?: string | null
    customer_group_ids?: string[]
  } | null
  stage: Stage | null
  tier_id: string | null
  earlier: number
}

/**
 * What rules would have brought for the members' purchases of a time, beside what those in
 * force would have: in the order in which they were placed, with the caps counted from
 * the beginning of that time and members as they were then. Nothing is written.
 *
 * A cursor hands the purchases out in chunks. What is remembered grows with the members
 * that capped rules have given something, not with the purchases.
 */
export async function simulatePurchases(
  sql: Sql,
  { from, to, rules, program }: SimulateInput
): Promise<Simulated> {
  const terms = earningTerms(program.settings)
  const tried = newTrial(rules, terms, program)
  const published = newTrial(program.rules, terms, program)
  const trials = [tried, published]

  await sql(
    `declare encore_simulated no scroll cursor for
     ${purchasesOf(trials.some((trial) => trial.needsMembers))}`,
    [from, to]
  )
  const fetch = () => sql<PurchaseRow>(`fetch ${CHUNK} from encore_simulated`)
  for (let chunk = await fetch(); chunk.length; ) {
    // The database hands out the next chunk while this one is rated.
    const [next] = await Promise.all([fetch(), rateAll(chunk, trials)])
    chunk = next
  }
  await sql("close encore_simulated")
  return { ...tried.figures(), published: published.figures() }
}

/** Lets what else waits, the asking for the next chunk above all, go first. */
async function rateAll(purchases: PurchaseRow[], trials: Trial[]): Promise<void> {
  await setImmediate()
  for (const purchase of purchases) {
    for (const trial of trials) {
      trial.rate(purchase)
    }
  }
}

type Trial = {
  needsMembers: boolean
  rate: (purchase: PurchaseRow) => void
  figures: () => Figures
}

/** One set of rules on its way through the purchases. */
function newTrial(rules: RuleInForce[], terms: EarningTerms, program: Program): Trial {
  const tally = newTally({ members: [], totals: [] }, rules, terms)
  const { add, figures } = newFigures(program.settings.redemption)
  return {
    needsMembers: needsMembers(needsOf(rules)),
    rate: (purchase) => {
      const rated: Rated & { member_id: string } = {
        member_id: purchase.member_id,
        at: purchase.placed_at,
        order: {
          country_code: purchase.country_code,
          sales_channel_id: purchase.facts?.sales_channel_id ?? null,
        },
        member: {
          stage: purchase.stage ?? "first_contact",
          tier_id: purchase.tier_id,
          purchase_count: purchase.earlier,
          customer_group_ids: purchase.facts?.customer_group_ids ?? [],
        },
      }
      const earnings: Earnings = earn(
        purchase.basket,
        rules,
        terms,
        tally.factsOf(rated)
      )
      tally.count(rated, earnings, false)
      add(purchase, earnings)
    },
    figures,
  }
}

/** The purchases that stand and have a member; how the member was then, where it is asked
 * for, with today's tier. */
function purchasesOf(withMembers: boolean): string {
  return `
    select p.member_id, p.placed_at, p.country_code, p.currency_code, p.basket, p.facts,
      ${
        withMembers
          ? `(select c."to" from encore_stage_change c
               where c.member_id = p.member_id and c.at < p.placed_at
                 and c.deleted_at is null
               order by c.at desc, c.id desc limit 1) as stage,
             m.tier_id,
             (select count(*)::integer from encore_purchase o
               where o.member_id = p.member_id and o.canceled_at is null
                 and o.lost_at is null and o.deleted_at is null
                 and (o.placed_at, o.id) < (p.placed_at, p.id)) as earlier`
          : "null as stage, m.tier_id, 0 as earlier"
      }
    from encore_purchase p join encore_member m on m.id = p.member_id
    where p.placed_at >= ? and p.placed_at < ? and p.canceled_at is null
      and p.basket is not null and p.deleted_at is null
    order by p.placed_at, p.id`
}
