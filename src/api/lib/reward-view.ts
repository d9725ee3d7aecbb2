import { Locale, say } from "../../i18n"
import { WhyNot } from "../../modules/encore/program/rewards/claimable"
import { CouponCounts } from "../../modules/encore/program/rewards/find-coupons"
import {
  currencyOf,
  StoredReward,
} from "../../modules/encore/program/rewards/frozen-reward"
import { RewardProblem } from "./reward-problems"
import { rewardWords, sayConditions, sayValue } from "./reward-words"

/** A reward as shoppers see it. */
export function storeRewardView(reward: StoredReward, locale: Locale) {
  return {
    id: reward.id,
    kind: reward.kind,
    ...rewardWords(reward, locale),
    value: sayValue(locale, reward.terms),
    conditions: sayConditions(locale, reward.terms, currencyOf(reward.terms, null)),
    /** In which currencies there is one; none where it matters not. */
    currency_codes: currenciesOf(reward),
    price_points: reward.price_points,
    left: leftOf(reward),
    valid_days: reward.valid_days,
    starts_at: reward.starts_at,
    ends_at: reward.ends_at,
  }
}

/** Why a reward can't be claimed, in the reader's language. */
export function sayWhyNot(locale: Locale, why: WhyNot | null): string | null {
  return why && say(locale, `errors.reward_${why.key}`, why.params)
}

const NO_COUPONS = { unused: 0, redeemed: 0, expired: 0, revoked: 0, problems: 0 }

/** A reward as an admin sees it. */
export function adminRewardView(
  reward: StoredReward,
  {
    counts,
    problems,
    locale,
  }: {
    counts: CouponCounts | undefined
    problems: RewardProblem[]
    locale: Locale
  }
) {
  const {
    reward_id: _,
    problems: ill,
    ...coupons
  } = { reward_id: "", ...NO_COUPONS, ...counts }
  return {
    id: reward.id,
    name: reward.name,
    description: reward.description,
    translations: reward.translations,
    kind: reward.kind,
    terms: reward.terms,
    value: sayValue(locale, reward.terms),
    price_points: reward.price_points,
    stock: reward.stock,
    left: leftOf(reward),
    limit_total: reward.limit_total,
    limit_per_period: reward.limit_per_period,
    period_days: reward.period_days,
    audience: reward.audience,
    starts_at: reward.starts_at,
    ends_at: reward.ends_at,
    valid_days: reward.valid_days,
    expiry_refund: reward.expiry_refund,
    on_order_canceled: reward.on_order_canceled,
    returnable: reward.returnable,
    status: reward.status,
    coupons,
    problems: [
      ...problems.map((problem) => ({
        ...problem,
        sentence: say(locale, `rewards.problem.${problem.key}`, {
          count: problem.count,
        }),
      })),
      ...(ill
        ? [
            {
              key: "coupons",
              count: ill,
              ids: [],
              sentence: say(locale, "rewards.problem.coupons", { count: ill }),
            },
          ]
        : []),
    ],
    created_at: reward.created_at,
    updated_at: reward.updated_at,
  }
}

function leftOf({ stock, claimed }: StoredReward): number | null {
  return stock === null ? null : Math.max(0, stock - claimed)
}

function currenciesOf({ terms }: StoredReward): string[] {
  return terms.kind === "amount"
    ? terms.amounts.map((amount) => amount.currency_code)
    : "min_spend" in terms
      ? terms.min_spend.map((amount) => amount.currency_code)
      : []
}
