import { InferTypeOf } from "@medusajs/framework/types"
import { Reward } from "../../models/reward"
import { Audience, RewardInput } from "./reward-input"
import { RewardTerms } from "./reward-terms"

/** A reward as the database has it. */
export type StoredReward = Omit<
  InferTypeOf<typeof Reward>,
  "terms" | "audience" | "translations"
> & {
  terms: RewardTerms
  audience: Audience
  translations: RewardInput["translations"]
}

/** What a coupon keeps of its reward: a later change of the reward changes nothing that
 * was handed out. */
export type FrozenReward = Pick<
  StoredReward,
  | "name"
  | "description"
  | "translations"
  | "terms"
  | "expiry_refund"
  | "on_order_canceled"
  | "returnable"
>

export function freeze(reward: StoredReward): FrozenReward {
  const {
    name,
    description,
    translations,
    terms,
    expiry_refund,
    on_order_canceled,
    returnable,
  } = reward
  return {
    name,
    description,
    translations,
    terms,
    expiry_refund,
    on_order_canceled,
    returnable,
  }
}

/** In which currency a coupon of these terms is: the wanted one where the terms know it,
 * else the first that they do; null where money plays no part in them. */
export function currencyOf(terms: RewardTerms, wanted: string | null): string | null {
  const amounts =
    terms.kind === "amount"
      ? terms.amounts
      : terms.kind === "points" || terms.kind === "perk"
        ? []
        : terms.min_spend
  const known = amounts.map((amount) => amount.currency_code)
  return known.find((code) => code === wanted) ?? known[0] ?? null
}

const DAY = 24 * 60 * 60 * 1000

/** Until when a coupon made now is good: the end of its last day (UTC), so that those of
 * a day share one campaign of Medusa's; null: for ever. */
export function couponExpiry(
  { valid_days }: Pick<StoredReward, "valid_days">,
  now: Date
): Date | null {
  if (valid_days === null) {
    return null
  }
  const last = new Date(now.getTime() + valid_days * DAY)
  last.setUTCHours(23, 59, 59, 999)
  return last
}
