import { Explanation } from "../../modules/encore/program/earning/earn"
import { EarningRuleDefinition } from "../../modules/encore/program/earning/rule-definition"
import { Locale, money, say } from "../../i18n"

/** Why points were given, or taken back, in the reader's language. */
export function sayExplanation(locale: Locale, explanation: Explanation): string {
  const { amount, currency_code, rate_points, rate_per } = explanation.params
  if (rate_points === undefined) {
    return say(locale, explanation.key, explanation.params)
  }
  const currency = String(currency_code)
  return say(locale, explanation.key, {
    count: Number(rate_points),
    points: Number(rate_points).toLocaleString(locale),
    rate: money(locale, rate_per!, currency),
    amount: money(locale, amount!, currency),
  })
}

/** What a rule promises, one sentence per currency, or the one asked for. */
export function sayWayToEarn(
  locale: Locale,
  definition: EarningRuleDefinition,
  currencyCode?: string
): string {
  const { rates } = definition.effect
  const shown = rates.filter((rate) => rate.currency_code === currencyCode)
  return (shown.length ? shown : rates)
    .map((rate) =>
      say(locale, "ways_to_earn.per_amount", {
        count: rate.points,
        points: rate.points.toLocaleString(locale),
        rate: money(locale, rate.per, rate.currency_code),
      })
    )
    .join(" · ")
}
