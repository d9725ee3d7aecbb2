import type {
  EarningRule,
  EarningRuleConditions,
  EarningRuleDefinition,
  Period,
  Rounding,
  RuleTrigger,
} from "../../../lib/earning-rules"
import type { RateValues } from "../../common/rates-field"

/** The conditions that can be added to a rule, in the order they are offered. */
export const CONDITIONS = [
  "dates",
  "weekdays",
  "hours",
  "min_spend",
  "min_quantity",
  "product_ids",
  "category_ids",
  "collection_ids",
  "tag_ids",
  "customer_group_ids",
  "tier_ids",
  "stages",
  "country_codes",
  "currency_codes",
  "sales_channel_ids",
] as const

export type ConditionName = (typeof CONDITIONS)[number]

type ListName = Exclude<
  ConditionName,
  "dates" | "hours" | "min_spend" | "min_quantity" | "weekdays"
>

const LISTS = CONDITIONS.filter(
  (name): name is ListName =>
    !["dates", "hours", "min_spend", "min_quantity", "weekdays"].includes(name)
)

/** A cap as the form holds it; empty: no limit. */
export type CapValues = { points: string; times: string }

/** A rule as the form holds it: numbers as they were typed, and which conditions show. */
export type RuleValues = {
  name: string
  trigger: RuleTrigger
  nth_kind: "n" | "every"
  nth: string
  event: string
  conditions: { name: ConditionName }[]
  from: string
  until: string
  weekdays: string[]
  hours_from: string
  hours_until: string
  min_quantity: string
  /** By currency. */
  min_spend: Record<string, string>
  effect: EarningRuleDefinition["effect"]["type"]
  rates: RateValues[]
  include_tax: boolean
  include_shipping: boolean
  rounding: Rounding
  points: string
  factor: string
  per_order: string
  per_member: CapValues
  period: Period
  per_period: CapValues
  total: CapValues
  priority: string
  exclusive: boolean
  best_of: string
  /** As an input of type datetime-local has them: the reader's own time. */
  starts_at: string
  ends_at: string
} & Record<ListName, string[]>

const NO_CAP: CapValues = { points: "", times: "" }

/** A rule as the form shows it; a new one starts with a point for one of the shop's main
 * currency. */
export function toRuleValues(
  rule: EarningRule | undefined,
  mainCurrency: string
): RuleValues {
  const { trigger, nth, event, conditions, effect, caps, stacking } =
    rule?.definition ?? NEW
  const rates = effect?.type === "per_amount" ? effect.rates : []
  const rated = effect?.type === "per_amount" ? effect : null
  return {
    name: rule?.name ?? "",
    trigger,
    nth_kind: nth && "every" in nth ? "every" : "n",
    nth: String(nth ? ("every" in nth ? nth.every : nth.n) : 2),
    event: event ?? "",
    conditions: namesOf(conditions ?? {}).map((name) => ({ name })),
    from: conditions?.from ?? "",
    until: conditions?.until ?? "",
    weekdays: (conditions?.weekdays ?? []).map(String),
    hours_from: text(conditions?.hours?.from),
    hours_until: text(conditions?.hours?.until),
    min_quantity: text(conditions?.min_quantity),
    min_spend: Object.fromEntries(
      (conditions?.min_spend ?? []).map(({ currency_code, amount }) => [
        currency_code,
        String(amount),
      ])
    ),
    ...(Object.fromEntries(
      LISTS.map((name) => [name, [...(conditions?.[name] ?? [])]])
    ) as Record<ListName, string[]>),
    effect: effect?.type ?? "per_amount",
    rates: rates.length
      ? rates.map(({ currency_code, points, per }) => ({
          currency_code,
          points: String(points),
          per: String(per),
        }))
      : [{ currency_code: mainCurrency, points: "1", per: "1" }],
    include_tax: rated?.include_tax ?? true,
    include_shipping: rated?.include_shipping ?? false,
    rounding: effect && "rounding" in effect ? effect.rounding : "floor",
    points: effect && "points" in effect ? String(effect.points) : "50",
    factor: effect?.type === "multiplier" ? String(effect.factor) : "2",
    per_order: text(caps?.per_order?.points),
    per_member: capValues(caps?.per_member),
    period: caps?.per_period?.period ?? "month",
    per_period: capValues(caps?.per_period),
    total: capValues(caps?.total),
    priority: text(stacking?.priority),
    exclusive: stacking?.exclusive ?? false,
    best_of: stacking?.best_of ?? "",
    starts_at: toLocal(rule?.starts_at),
    ends_at: toLocal(rule?.ends_at),
  }
}

const NEW: Partial<EarningRuleDefinition> & { trigger: RuleTrigger } = {
  trigger: "order_placed",
}

/** What the API is sent: what is empty, or isn't shown, is left out. */
export function toDefinition(values: RuleValues): EarningRuleDefinition {
  const nth = { [values.nth_kind]: Number(values.nth) } as EarningRuleDefinition["nth"]
  return compact({
    trigger: values.trigger,
    nth: values.trigger === "nth_order" ? nth : undefined,
    event: values.trigger === "custom" ? values.event.trim() : undefined,
    conditions: toConditions(values),
    effect: toEffect(values),
    caps: compact({
      per_order: values.per_order ? { points: Number(values.per_order) } : undefined,
      per_member: toCap(values.per_member),
      per_period: addTo(toCap(values.per_period), { period: values.period }),
      total: toCap(values.total),
    }),
    stacking: compact({
      priority: values.priority ? Number(values.priority) : undefined,
      exclusive: values.exclusive || undefined,
      best_of: values.best_of.trim() || undefined,
    }),
  }) as EarningRuleDefinition
}

/** Between which moments a published rule applies; null: no beginning, or no end. */
export function toSchedule({ starts_at, ends_at }: RuleValues) {
  const moment = (local: string) => (local ? new Date(local).toISOString() : null)
  return { starts_at: moment(starts_at), ends_at: moment(ends_at) }
}

function toLocal(moment: string | null | undefined): string {
  if (!moment) {
    return ""
  }
  const at = new Date(moment)
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

function toConditions(values: RuleValues): EarningRuleConditions | undefined {
  const shown = new Set(values.conditions.map(({ name }) => name))
  const list = (name: ListName) =>
    shown.has(name) && values[name].length ? values[name] : undefined
  const spend = Object.entries(values.min_spend).filter(([, amount]) => amount)
  return compact({
    from: shown.has("dates") ? values.from || undefined : undefined,
    until: shown.has("dates") ? values.until || undefined : undefined,
    weekdays:
      shown.has("weekdays") && values.weekdays.length
        ? values.weekdays.map(Number).sort()
        : undefined,
    hours:
      shown.has("hours") && values.hours_from && values.hours_until
        ? { from: Number(values.hours_from), until: Number(values.hours_until) }
        : undefined,
    ...Object.fromEntries(LISTS.map((name) => [name, list(name)])),
    min_quantity:
      shown.has("min_quantity") && values.min_quantity
        ? Number(values.min_quantity)
        : undefined,
    min_spend:
      shown.has("min_spend") && spend.length
        ? spend.map(([currency_code, amount]) => ({
            currency_code,
            amount: Number(amount),
          }))
        : undefined,
  }) as EarningRuleConditions | undefined
}

function toEffect(values: RuleValues): EarningRuleDefinition["effect"] {
  const { rounding } = values
  switch (values.effect) {
    case "per_amount":
      return {
        type: "per_amount",
        rates: values.rates.map(({ currency_code, points, per }) => ({
          currency_code,
          points: Number(points),
          per: Number(per),
        })),
        include_tax: values.include_tax,
        include_shipping: values.include_shipping,
        rounding,
      }
    case "multiplier":
      return { type: "multiplier", factor: Number(values.factor), rounding }
    default:
      return { type: values.effect, points: Number(values.points) }
  }
}

function namesOf(conditions: EarningRuleConditions): ConditionName[] {
  return CONDITIONS.filter((name) =>
    name === "dates"
      ? conditions.from !== undefined || conditions.until !== undefined
      : conditions[name] !== undefined
  )
}

const text = (value: number | undefined) => (value === undefined ? "" : String(value))

function capValues(cap: { points?: number; times?: number } | undefined): CapValues {
  return cap ? { points: text(cap.points), times: text(cap.times) } : NO_CAP
}

function toCap({ points, times }: CapValues) {
  return compact({
    points: points ? Number(points) : undefined,
    times: times ? Number(times) : undefined,
  })
}

function addTo<Part extends object, More extends object>(
  part: Part | undefined,
  more: More
): (Part & More) | undefined {
  return part && { ...more, ...part }
}

/** Without what isn't there; nothing where nothing is left. */
function compact<Value extends object>(value: Value): Partial<Value> | undefined {
  const there = Object.entries(value).filter(([, part]) => part !== undefined)
  return there.length ? (Object.fromEntries(there) as Partial<Value>) : undefined
}
