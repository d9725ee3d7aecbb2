import { Stage } from "../../journey/stage"

/** What rules ask of a member, as it was before what is rated. */
export type MemberFacts = {
  stage: Stage
  tier_id: string | null
  /** Their purchases that stand. */
  purchase_count: number
  customer_group_ids: string[]
}

/** What rules ask of an order besides its basket. */
export type OrderFacts = {
  /** Where it is delivered to; lower case. */
  country_code: string | null
  sales_channel_id: string | null
}

/** How much, and how often. */
export type Use = { points: number; times: number }

/** What a rule has given already, as its caps count it. */
export type RuleUse = { member: Use; period: Use; total: Use }

/** All that an award depends on besides the basket and the rules. */
export type EarningFacts = {
  at: Date
  member: MemberFacts
  order: OrderFacts
  /** By rule; what isn't in it has given nothing. */
  used?: Record<string, RuleUse>
}

/** Somebody the program doesn't know yet. */
export const NEWCOMER: MemberFacts = {
  stage: "first_contact",
  tier_id: null,
  purchase_count: 0,
  customer_group_ids: [],
}

export const NO_ORDER: OrderFacts = { country_code: null, sales_channel_id: null }

export const UNUSED: Use = { points: 0, times: 0 }
