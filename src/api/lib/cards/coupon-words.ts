import { Locale, money, say } from "../../../i18n"
import { FrozenReward } from "../../../modules/encore/program/rewards/frozen-reward"
import {
  Amounts,
  RewardTerms,
} from "../../../modules/encore/program/rewards/reward-terms"

type Worded = Pick<FrozenReward, "name" | "description" | "translations" | "terms">

/** What a reward is worth in a few words, its name, and under which conditions. */
export type CouponWords = { value: string; title: string; conditions: string[] }

/** A reward in words of a language; amounts are those of the coupon's currency. */
export function couponWords(
  reward: Worded,
  currencyCode: string | null,
  locale: Locale
): CouponWords {
  const { name, description } = reward.translations[locale] ?? reward
  return {
    ...valueAndTitle(reward.terms, name, currencyCode, locale),
    conditions: [
      description,
      ...conditionsOf(reward.terms, currencyCode, locale),
      say(locale, "cards.coupon.once"),
    ].filter((text): text is string => Boolean(text)),
  }
}

function valueAndTitle(
  terms: RewardTerms,
  name: string,
  currencyCode: string | null,
  locale: Locale
): Pick<CouponWords, "value" | "title"> {
  const text = (key: string, params = {}) => say(locale, `cards.value.${key}`, params)
  const valued = (value: string) => ({ value, title: name })
  switch (terms.kind) {
    case "percent":
      return valued(text("off", { what: percent(terms.percent, locale) }))
    case "amount": {
      const amount = amountOf(terms.amounts, currencyCode, locale)
      return amount ? valued(text("off", { what: amount })) : { value: name, title: "" }
    }
    case "free_shipping":
      return valued(text("free_shipping"))
    case "free_product":
      return valued(
        terms.quantity > 1
          ? text("gifts", { what: number(terms.quantity, locale) })
          : text("gift")
      )
    case "buy_x_get_y":
      return valued(
        `${number(terms.buy.quantity, locale)} + ${number(terms.get.quantity, locale)}`
      )
    case "points":
      return valued(
        text("points", { count: terms.points, points: number(terms.points, locale) })
      )
    case "perk":
      return { value: name, title: "" }
  }
}

function conditionsOf(
  terms: RewardTerms,
  currencyCode: string | null,
  locale: Locale
): string[] {
  const text = (key: string, params = {}) =>
    say(locale, `cards.condition.${key}`, params)
  if (terms.kind === "points" || terms.kind === "perk") {
    return []
  }
  const least = amountOf(terms.min_spend, currencyCode, locale)
  const goods = "goods" in terms && terms.goods.type !== "all"
  return [
    ...(terms.kind === "buy_x_get_y" ? [buyAndGet(terms, locale)] : []),
    ...(least ? [text("min_spend", { amount: least })] : []),
    ...(goods || terms.kind === "buy_x_get_y" ? [text("goods")] : []),
  ]
}

function buyAndGet(
  { buy, get }: Extract<RewardTerms, { kind: "buy_x_get_y" }>,
  locale: Locale
): string {
  return say(
    locale,
    `cards.condition.${get.percent < 100 ? "buy_cheaper" : "buy_free"}`,
    {
      buy: number(buy.quantity, locale),
      get: number(get.quantity, locale),
      percent: percent(get.percent, locale),
    }
  )
}

function amountOf(
  amounts: Amounts,
  currencyCode: string | null,
  locale: Locale
): string | null {
  const found =
    amounts.find((amount) => amount.currency_code === currencyCode) ?? amounts[0]
  return found ? round(locale, found.amount, found.currency_code) : null
}

/** Money without its cents where there are none: it is to be seen from afar. */
function round(locale: Locale, amount: number, currencyCode: string): string {
  return Number.isInteger(amount)
    ? new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currencyCode,
        maximumFractionDigits: 0,
      }).format(amount)
    : money(locale, amount, currencyCode)
}

const number = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value)

const percent = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
    value / 100
  )
