import { Locale, money, say } from "../../i18n"
import { FrozenReward } from "../../modules/encore/program/rewards/frozen-reward"
import { Goods, RewardTerms } from "../../modules/encore/program/rewards/reward-terms"

type Worded = Pick<FrozenReward, "name" | "description" | "translations" | "terms">

/** A reward's name and description in a language, where the admin has given them. */
export function rewardWords(reward: Worded, locale: Locale) {
  const own = reward.translations[locale]
  return {
    name: own?.name ?? reward.name,
    description: own ? own.description : reward.description,
  }
}

/**
 * What a reward is worth, in a few words: "10 % off".
 * @param currencyCode of its coupon; the first that it knows without it
 */
export function sayValue(
  locale: Locale,
  terms: RewardTerms,
  currencyCode: string | null = null
): string {
  const percent = (value: number) =>
    new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 2,
    }).format(value / 100)
  switch (terms.kind) {
    case "percent":
      return say(locale, "rewards.value.percent", { percent: percent(terms.percent) })
    case "amount": {
      const { amounts } = terms
      const of = amounts.find((a) => a.currency_code === currencyCode) ?? amounts[0]!
      return say(locale, "rewards.value.amount", {
        amount: worth(locale, of),
      })
    }
    case "free_product":
      return say(locale, "rewards.value.free_product", { count: terms.quantity })
    case "buy_x_get_y": {
      const isFree = terms.get.percent === 100
      return say(
        locale,
        `rewards.value.${isFree ? "buy_get_free" : "buy_get_percent"}`,
        {
          buy: terms.buy.quantity,
          get: terms.get.quantity,
          percent: percent(terms.get.percent),
        }
      )
    }
    case "points":
      return say(locale, "rewards.value.points", { count: terms.points })
    default:
      return say(locale, `rewards.value.${terms.kind}`)
  }
}

/** What has to be so for a coupon to pay, a sentence each. */
export function sayConditions(
  locale: Locale,
  terms: RewardTerms,
  currencyCode: string | null
): string[] {
  if (terms.kind === "perk" || terms.kind === "points") {
    return []
  }
  const least = terms.min_spend.find((spend) => spend.currency_code === currencyCode)
  const goods: Goods[] =
    terms.kind === "buy_x_get_y"
      ? [terms.get.goods]
      : "goods" in terms
        ? [terms.goods]
        : []
  return [
    ...goods.flatMap(({ type }) =>
      type === "all" ? [] : [say(locale, `rewards.condition.${type}`)]
    ),
    ...(least
      ? [
          say(locale, "rewards.condition.min_spend", {
            amount: worth(locale, least),
          }),
        ]
      : currencyCode
        ? [
            say(locale, "rewards.condition.currency", {
              currency: currencyCode.toUpperCase(),
            }),
          ]
        : []),
    say(locale, "rewards.condition.once"),
    say(locale, "rewards.condition.owner"),
  ]
}

/** An amount on a card: "€15", and "€7.50". */
function worth(
  locale: Locale,
  { amount, currency_code }: { amount: number; currency_code: string }
): string {
  return money(locale, amount, currency_code, "where there are any")
}
