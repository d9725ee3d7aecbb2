import { Locale } from "../../../i18n"
import { FrozenReward } from "../../../modules/encore/program/rewards/frozen-reward"
import { rewardWords, sayConditions, sayValue } from "../reward-words"

type Worded = Pick<FrozenReward, "name" | "description" | "translations" | "terms">

/** What a coupon is worth in a few words, its name, and under which conditions. */
export type CouponWords = { value: string; title: string; conditions: string[] }

/** A coupon in words of a language, to be seen from afar first: of a perk, which has no
 * figure, that is its name. Amounts are those of the coupon's currency. */
export function couponWords(
  reward: Worded,
  currencyCode: string | null,
  locale: Locale
): CouponWords {
  const { name, description } = rewardWords(reward, locale)
  const isPerk = reward.terms.kind === "perk"
  return {
    value: isPerk ? name : sayValue(locale, reward.terms, currencyCode),
    title: isPerk ? "" : name,
    conditions: [
      ...(description ? [description] : []),
      ...sayConditions(locale, reward.terms, currencyCode),
    ],
  }
}
