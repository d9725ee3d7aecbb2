import { Stage } from "../../journey/stage"
import { StoredReward } from "./frozen-reward"

/** Why a reward can't be claimed; the key of a sentence, and what fills it in. */
export type WhyNot = { key: WhyNotKey; params: Record<string, string | number> }

export const WHY_NOT_KEYS = [
  "not_offered",
  "not_yet",
  "over",
  "given_only",
  "out_of_stock",
  "sign_in",
  "not_for_you",
  "limit_reached",
  "limit_of_period",
  "owes",
  "points_missing",
] as const

export type WhyNotKey = (typeof WHY_NOT_KEYS)[number]

/** What decides whether a member may claim a reward. */
export type ClaimFacts = {
  stage: Stage
  tier_id: string | null
  customer_group_ids: string[]
  purchase_count: number
  /** Spent in the currency that they mostly buy in, major units. */
  net_total: number
  currency_code: string | null
  available: number
  debt: number
  /** When they claimed this reward before; what was taken back doesn't count. */
  claimed_at: Date[]
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Why a reward can't be claimed now, in the order in which it helps to know: what nobody
 * can change first, what the member can change last.
 *
 * @param facts null for a guest
 * @returns null where it can be claimed
 */
export function whyNot(
  reward: StoredReward,
  facts: ClaimFacts | null,
  now: Date
): WhyNot | null {
  const no = (key: WhyNotKey, params: WhyNot["params"] = {}): WhyNot => ({
    key,
    params,
  })
  if (reward.status !== "published") {
    return no("not_offered")
  }
  if (reward.price_points === null) {
    return no("given_only")
  }
  if (reward.starts_at && reward.starts_at > now) {
    return no("not_yet", { at: reward.starts_at.toISOString().slice(0, 10) })
  }
  if (reward.ends_at && reward.ends_at <= now) {
    return no("over")
  }
  if (reward.stock !== null && reward.claimed >= reward.stock) {
    return no("out_of_stock")
  }
  if (!facts) {
    return no("sign_in")
  }
  if (!isInAudience(reward.audience, facts)) {
    return no("not_for_you")
  }
  const { limit_total, limit_per_period, period_days } = reward
  if (limit_total !== null && facts.claimed_at.length >= limit_total) {
    return no("limit_reached", { count: limit_total })
  }
  if (limit_per_period !== null && period_days !== null) {
    const since = now.getTime() - period_days * DAY
    const recent = facts.claimed_at.filter((at) => at.getTime() > since)
    if (recent.length >= limit_per_period) {
      return no("limit_of_period", { count: period_days })
    }
  }
  if (facts.debt > 0 && reward.price_points > 0) {
    return no("owes", { count: facts.debt })
  }
  const missing = reward.price_points - facts.available
  return missing > 0 ? no("points_missing", { count: missing }) : null
}

/** Whether somebody belongs to those whom a reward is for. */
export function isInAudience(
  audience: StoredReward["audience"],
  facts: Omit<ClaimFacts, "claimed_at" | "available" | "debt">
): boolean {
  const { stages, tier_ids, customer_group_ids, min_net_spend } = audience
  const spend = min_net_spend.find((s) => s.currency_code === facts.currency_code)
  return (
    (!stages.length || stages.includes(facts.stage)) &&
    (!tier_ids.length || tier_ids.includes(facts.tier_id ?? "")) &&
    (!customer_group_ids.length ||
      customer_group_ids.some((id) => facts.customer_group_ids.includes(id))) &&
    facts.purchase_count >= (audience.min_purchases ?? 0) &&
    facts.purchase_count <= (audience.max_purchases ?? Infinity) &&
    (!min_net_spend.length || (spend !== undefined && facts.net_total >= spend.amount))
  )
}
