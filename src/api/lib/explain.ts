import { EarningLine, Explanation } from "../../modules/encore/program/earning/earn"
import { Locale, money, say } from "../../i18n"

/** Why points were given, or taken back, in the reader's language. */
export function sayExplanation(locale: Locale, explanation: Explanation): string {
  const { currency_code, ...params } = explanation.params
  const said = Object.entries(params).map(([name, value]) => [
    name,
    MONEY.includes(name)
      ? money(locale, value, String(currency_code))
      : figure(value, locale),
  ])
  const { rate_points, rate_per } = params
  return say(locale, explanation.key, {
    ...Object.fromEntries(said),
    ...(rate_points === undefined
      ? {}
      : { count: Number(rate_points), points: figure(rate_points, locale) }),
    ...(rate_per === undefined
      ? {}
      : { rate: money(locale, rate_per, String(currency_code)) }),
  })
}

const MONEY = ["amount"]

function figure(value: string | number, locale: Locale): string {
  return typeof value === "number" ? value.toLocaleString(locale) : value
}

/** What one rule brought, in words, with the cap that cut it off. */
export function sayEarning(
  locale: Locale,
  { explanation, limited_by }: Pick<EarningLine, "explanation" | "limited_by">
): string {
  const said = sayExplanation(locale, explanation)
  return limited_by
    ? say(locale, "earn.limited", {
        explanation: said,
        cap: say(locale, `earn.caps.${limited_by}`),
      })
    : said
}
