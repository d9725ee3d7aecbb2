import { Locale, money, say } from "../../i18n"
import { addDays } from "../../modules/encore/program/earning/calendar"
import { Caps } from "../../modules/encore/program/earning/definition/caps"
import {
  Conditions,
  LINE_CONDITIONS,
} from "../../modules/encore/program/earning/definition/conditions"
import { EarningRuleDefinition } from "../../modules/encore/program/earning/rule-definition"

/** What the things are called that rules name by their ids. */
export type Names = ReadonlyMap<string, string>

/** As many names as a sentence bears. */
const MOST_NAMES = 3

/** A Monday. */
const MONDAY = "2024-01-01"

/** What a rule promises, for a shopper: what it brings, for what, when, and how much at
 * most. Of several currencies the one asked for. */
export function sayWayToEarn(
  locale: Locale,
  definition: EarningRuleDefinition,
  { currency_code, names = new Map() }: { currency_code?: string; names?: Names } = {}
): string {
  const { conditions = {}, caps = {}, stacking } = definition
  return [
    ...sayEffect(locale, definition, currency_code),
    ...sayConditions(locale, conditions, names),
    ...sayCaps(locale, caps),
    ...(stacking?.exclusive ? [say(locale, "ways_to_earn.alone")] : []),
  ].join(" · ")
}

function sayEffect(
  locale: Locale,
  definition: EarningRuleDefinition,
  currencyCode: string | undefined
): string[] {
  const { effect, trigger } = definition
  const purpose = trigger === "order_placed" ? [] : [sayPurpose(locale, definition)]
  switch (effect.type) {
    case "fixed":
      return [
        say(locale, "ways_to_earn.fixed", {
          what: sayPoints(locale, effect.points),
          for: sayPurpose(locale, definition),
        }),
      ]
    case "per_item":
      return [
        say(locale, "ways_to_earn.per_item", {
          what: sayPoints(locale, effect.points),
        }),
        ...purpose,
      ]
    case "multiplier":
      return [
        say(locale, "ways_to_earn.multiplier", {
          factor: effect.factor.toLocaleString(locale),
        }),
        ...purpose,
      ]
    case "per_amount": {
      const shown = effect.rates.filter((rate) => rate.currency_code === currencyCode)
      return [
        ...(shown.length ? shown : effect.rates).map((rate) =>
          say(locale, "ways_to_earn.per_amount", {
            count: rate.points,
            points: rate.points.toLocaleString(locale),
            rate: money(locale, rate.per, rate.currency_code),
          })
        ),
        ...purpose,
      ]
    }
  }
}

function sayPurpose(
  locale: Locale,
  { trigger, nth, event }: EarningRuleDefinition
): string {
  if (nth && "every" in nth) {
    return say(locale, "ways_to_earn.for.every_nth_order", {
      n: nth.every.toLocaleString(locale),
      m: (nth.every * 2).toLocaleString(locale),
    })
  }
  return say(locale, `ways_to_earn.for.${trigger}`, {
    ...(nth ? { n: nth.n.toLocaleString(locale) } : {}),
    ...(event ? { event } : {}),
  })
}

function sayConditions(locale: Locale, conditions: Conditions, names: Names): string[] {
  const { from, until, weekdays, hours, min_quantity, min_spend } = conditions
  const when = {
    ...(from ? { from: sayDate(locale, from) } : {}),
    ...(until ? { until: sayDate(locale, until) } : {}),
  }
  return [
    ...(from && until
      ? [say(locale, "ways_to_earn.between", when)]
      : from || until
        ? [say(locale, `ways_to_earn.${from ? "from" : "until"}`, when)]
        : []),
    ...(weekdays
      ? [say(locale, "ways_to_earn.weekdays", { days: sayDays(locale, weekdays) })]
      : []),
    ...(hours
      ? [
          say(locale, "ways_to_earn.hours", {
            from: sayHour(locale, hours.from),
            until: sayHour(locale, hours.until),
          }),
        ]
      : []),
    ...LINE_CONDITIONS.flatMap((list) => {
      const ids = conditions[list]
      return ids ? [sayNames(locale, "lines", ids, names)] : []
    }),
    ...(min_quantity
      ? [
          say(locale, "ways_to_earn.min_quantity", {
            count: min_quantity,
            number: min_quantity.toLocaleString(locale),
          }),
        ]
      : []),
    ...(min_spend
      ? [
          say(locale, "ways_to_earn.min_spend", {
            amounts: list(
              locale,
              min_spend.map((least) =>
                money(locale, least.amount, least.currency_code)
              ),
              "disjunction"
            ),
          }),
        ]
      : []),
    ...saySegment(locale, conditions, names),
  ]
}

function saySegment(
  locale: Locale,
  {
    tier_ids,
    customer_group_ids,
    stages,
    country_codes,
    currency_codes,
    sales_channel_ids,
  }: Conditions,
  names: Names
): string[] {
  return [
    ...(tier_ids ? [sayNames(locale, "tiers", tier_ids, names)] : []),
    // Which group or stage somebody is in is the shop's own business.
    ...(customer_group_ids || stages ? [say(locale, "ways_to_earn.segment")] : []),
    ...(country_codes ? [sayCodes(locale, "countries", "region", country_codes)] : []),
    ...(currency_codes
      ? [sayCodes(locale, "currencies", "currency", currency_codes)]
      : []),
    ...(sales_channel_ids
      ? [sayNames(locale, "channels", sales_channel_ids, names)]
      : []),
  ]
}

function sayCaps(
  locale: Locale,
  { per_order, per_member, per_period, total }: Caps
): string[] {
  const most = (key: string, limit: { points?: number; times?: number }) =>
    say(locale, `ways_to_earn.caps.${key}`, {
      most: list(
        locale,
        [
          ...(limit.points ? [sayPoints(locale, limit.points)] : []),
          ...(limit.times
            ? [
                say(locale, "ways_to_earn.times", {
                  count: limit.times,
                  number: limit.times.toLocaleString(locale),
                }),
              ]
            : []),
        ],
        "conjunction"
      ),
    })
  return [
    ...(per_order ? [most("per_order", per_order)] : []),
    ...(per_member ? [most("per_member", per_member)] : []),
    ...(per_period ? [most(per_period.period, per_period)] : []),
    ...(total ? [say(locale, "ways_to_earn.caps.total")] : []),
  ]
}

function sayPoints(locale: Locale, points: number): string {
  return say(locale, "ways_to_earn.points", {
    count: points,
    points: points.toLocaleString(locale),
  })
}

/** The names that are known; what was deleted has none. */
function sayNames(locale: Locale, key: string, ids: string[], names: Names): string {
  const known = ids.flatMap((id) => names.get(id) ?? [])
  if (!known.length) {
    return say(
      locale,
      key === "lines" ? "ways_to_earn.lines_unnamed" : "ways_to_earn.segment"
    )
  }
  const shown = list(locale, known.slice(0, MOST_NAMES), "disjunction")
  return say(locale, `ways_to_earn.${key}`, {
    names:
      known.length > MOST_NAMES
        ? say(locale, "ways_to_earn.more_names", {
            names: known.slice(0, MOST_NAMES).join(", "),
          })
        : shown,
  })
}

function sayCodes(
  locale: Locale,
  key: string,
  type: "region" | "currency",
  codes: string[]
): string {
  const display = new Intl.DisplayNames(locale, { type })
  return say(locale, `ways_to_earn.${key}`, {
    names: list(
      locale,
      codes.map((code) => display.of(code.toUpperCase()) ?? code),
      "disjunction"
    ),
  })
}

function sayDate(locale: Locale, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(date)
  )
}

function sayDays(locale: Locale, weekdays: number[]): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
  return list(
    locale,
    [...weekdays]
      .sort((a, b) => a - b)
      .map((day) => format.format(new Date(addDays(MONDAY, day - 1)))),
    "conjunction"
  )
}

function sayHour(locale: Locale, hour: number): string {
  return new Intl.DateTimeFormat(locale, {
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(Date.UTC(2024, 0, 1, hour)))
}

function list(
  locale: Locale,
  items: string[],
  type: "conjunction" | "disjunction"
): string {
  return new Intl.ListFormat(locale, { type }).format(items)
}
