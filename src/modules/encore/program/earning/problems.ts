import { MathBN } from "@medusajs/framework/utils"
import type { Settings } from "../settings"
import { addDays, weekdayOf } from "./calendar"
import { Conditions, LINE_CONDITIONS } from "./definition/conditions"
import { isOrderTrigger } from "./definition/triggers"
import { asksForBasket, RuleInForce } from "./earn"
import { EarningRuleDefinition } from "./rule-definition"

/** A rule as far as it is looked at for problems; `id` null for one not kept yet. */
export type CheckedRule = Pick<
  RuleInForce,
  "name" | "definition" | "starts_at" | "ends_at"
> & { id: string | null }

/** Something wrong with a rule, or worth a second look, to be said by its key. */
export type Problem = {
  /** `error`: the rule does nothing, or never stops; `warning`: it may be meant. */
  severity: "error" | "warning"
  key: string
  params: Record<string, string | number>
  /** The other rule that it is about. */
  rule_id?: string | null
}

/** What there is in the shop, as far as rules name it. */
export type World = {
  now: Date
  /** Ids that rules name and that are nowhere any more. */
  gone: ReadonlySet<string>
  /** The currencies that are used where something is delivered to a country. */
  currenciesOf: (countryCode: string) => string[]
  settings: Pick<Settings, "stages" | "redemption">
}

/** The lists of a rule that hold ids. */
export const ID_LISTS = [
  "customer_group_ids",
  "tier_ids",
  "sales_channel_ids",
  ...LINE_CONDITIONS,
] as const

const LISTS = [
  ...ID_LISTS,
  "stages",
  "country_codes",
  "currency_codes",
] as const satisfies (keyof Conditions)[]

/** Triggers that come again and again. */
const ENDLESS = ["order_placed", "survey_answered", "referral", "review", "custom"]

/** What is wrong with a rule: by itself, and beside those that are published. */
export function problemsOf(
  rule: CheckedRule,
  published: CheckedRule[],
  world: World
): Problem[] {
  const others = published.filter((other) => other.id !== rule.id)
  return [
    ...contradictions(rule.definition, world),
    ...deletions(rule.definition, world.gone),
    ...overOrEndless(rule, world.now),
    ...worthTooMuch(rule, others, world.settings),
    ...others
      .filter((other) => overlaps(rule.definition, other.definition))
      .map(
        (other): Problem => ({
          severity: "warning",
          key: "overlaps",
          params: { other: other.name },
          rule_id: other.id,
        })
      ),
  ]
}

function error(key: string, params: Problem["params"] = {}): Problem {
  return { severity: "error", key, params }
}

function warning(key: string, params: Problem["params"] = {}): Problem {
  return { severity: "warning", key, params }
}

/** Conditions that can't hold together. */
function contradictions(definition: EarningRuleDefinition, world: World): Problem[] {
  const { trigger, conditions = {} } = definition
  const { from, until, weekdays, hours, country_codes, stages } = conditions
  const currencies = currenciesOf(definition)
  const paidThere = new Set((country_codes ?? []).flatMap(world.currenciesOf))
  return [
    ...(from && until && until < from ? [error("until_before_from")] : []),
    ...(from && until && weekdays && !hasWeekday(from, until, weekdays)
      ? [error("weekdays_not_in_dates")]
      : []),
    ...(hours && hours.from === hours.until ? [error("no_hours")] : []),
    ...(currencies?.length === 0 ? [error("no_currency_left")] : []),
    ...(country_codes &&
    currencies?.length &&
    paidThere.size > 0 &&
    !currencies.some((code) => paidThere.has(code))
      ? [error("currency_not_in_countries")]
      : []),
    ...(!isOrderTrigger(trigger) && asksForBasket(conditions)
      ? [error("basket_without_order")]
      : []),
    ...(trigger === "first_order" &&
    stages &&
    !world.settings.stages.some(
      (rule) => rule.min_purchases === 0 && stages.includes(rule.stage)
    )
      ? [error("stage_needs_orders")]
      : []),
  ]
}

/** The currencies in which a rule can apply; null: any. */
function currenciesOf({
  effect,
  conditions = {},
}: EarningRuleDefinition): string[] | null {
  const lists = [
    conditions.currency_codes,
    conditions.min_spend?.map((least) => least.currency_code),
    effect.type === "per_amount"
      ? effect.rates.map((rate) => rate.currency_code)
      : undefined,
  ].filter((list) => list !== undefined)
  return lists.length
    ? lists.reduce((left, list) => left.filter((code) => list.includes(code)))
    : null
}

function hasWeekday(from: string, until: string, weekdays: number[]): boolean {
  return Array.from({ length: 7 }, (_, days) => addDays(from, days))
    .filter((date) => date <= until)
    .some((date) => weekdays.includes(weekdayOf(date)))
}

/** What was deleted in the shop and is named still. */
function deletions(
  { conditions = {} }: EarningRuleDefinition,
  gone: ReadonlySet<string>
): Problem[] {
  return ID_LISTS.flatMap((list) => {
    const ids: string[] = conditions[list] ?? []
    const missing = ids.filter((id) => gone.has(id))
    if (!missing.length) {
      return []
    }
    return missing.length === ids.length
      ? [error(`all_gone.${list}`)]
      : [
          warning(`some_gone.${list}`, {
            ids: missing.join(", "),
          }),
        ]
  })
}

/** Rules whose time is over, and rules that give without end. */
function overOrEndless(
  { definition, starts_at, ends_at }: CheckedRule,
  now: Date
): Problem[] {
  const { trigger, effect, conditions = {}, caps = {}, nth } = definition
  const today = now.toISOString().slice(0, 10)
  const recurs = ENDLESS.includes(trigger) || (nth !== undefined && "every" in nth)
  const capped = caps.per_member ?? caps.per_period ?? caps.total
  const ends = ends_at ?? conditions.until
  return [
    ...(starts_at && ends_at && new Date(ends_at) <= new Date(starts_at)
      ? [error("ends_before_it_starts")]
      : []),
    ...((ends_at && new Date(ends_at) <= now) ||
    (conditions.until && conditions.until < addDays(today, -1))
      ? [warning("over")]
      : []),
    ...(recurs &&
    !capped &&
    !ends &&
    (effect.type === "fixed" || effect.type === "multiplier")
      ? [warning("never_ends")]
      : []),
  ]
}

/** Points that are worth as much as what was paid for them: whoever spends them earns
 * them again. */
function worthTooMuch(
  { definition }: CheckedRule,
  rules: CheckedRule[],
  { redemption }: Pick<Settings, "redemption">
): Problem[] {
  const { effect, conditions = {}, caps = {} } = definition
  if (caps.per_member ?? caps.per_period ?? caps.total) {
    return []
  }
  return redemption.rates.flatMap(({ currency_code, points, amount }) => {
    const worth = MathBN.div(amount, points).toNumber()
    const returns =
      effect.type === "per_amount"
        ? rateIn(definition, currency_code) * worth
        : effect.type === "multiplier"
          ? Math.max(
              0,
              ...rules.map((rule) => rateIn(rule.definition, currency_code))
            ) *
            effect.factor *
            worth
          : fixedReturn(definition, currency_code, worth)
    return returns >= 1
      ? [error("earns_what_it_costs", { currency_code: currency_code.toUpperCase() })]
      : effect.type === "fixed" &&
          definition.trigger === "order_placed" &&
          !conditions.min_spend &&
          !conditions.min_quantity
        ? [warning("fixed_without_minimum")]
        : []
  })
}

/** Points for one unit of a currency. */
function rateIn({ effect, caps }: EarningRuleDefinition, currencyCode: string): number {
  const rate =
    effect.type === "per_amount" && !caps?.per_order
      ? effect.rates.find((r) => r.currency_code === currencyCode)
      : undefined
  return rate ? rate.points / rate.per : 0
}

/** What a fixed number of points gives back of the least that has to be spent for it. */
function fixedReturn(
  { trigger, effect, conditions = {} }: EarningRuleDefinition,
  currencyCode: string,
  worth: number
): number {
  const least = conditions.min_spend?.find((m) => m.currency_code === currencyCode)
  return trigger === "order_placed" && effect.type === "fixed" && least
    ? (effect.points * worth) / least.amount
    : 0
}

/** Whether two rules bring the same kind of points for the same thing at the same time,
 * and nothing says that only one of them should. */
function overlaps(a: EarningRuleDefinition, b: EarningRuleDefinition): boolean {
  const group = a.stacking?.best_of
  const settled =
    a.stacking?.exclusive ||
    b.stacking?.exclusive ||
    (group !== undefined && group === b.stacking?.best_of)
  return (
    !settled &&
    a.trigger === b.trigger &&
    a.event === b.event &&
    JSON.stringify(a.nth) === JSON.stringify(b.nth) &&
    a.effect.type === b.effect.type &&
    meets(currenciesOf(a), currenciesOf(b)) &&
    canHoldTogether(a.conditions ?? {}, b.conditions ?? {})
  )
}

function canHoldTogether(a: Conditions, b: Conditions): boolean {
  return (
    LISTS.every((list) => meets(a[list], b[list])) &&
    (!a.weekdays || !b.weekdays || a.weekdays.some((d) => b.weekdays!.includes(d))) &&
    !(a.until && b.from && a.until < b.from) &&
    !(b.until && a.from && b.until < a.from)
  )
}

function meets(
  a: string[] | null | undefined,
  b: string[] | null | undefined
): boolean {
  return !a || !b || a.some((value) => b.includes(value))
}
