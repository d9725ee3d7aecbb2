import { BasketLine } from "./basket"
import { LocalTime } from "./calendar"
import { Conditions, LINE_CONDITIONS } from "./definition/conditions"
import { isAtLeast } from "./exact"
import { EarningFacts } from "./facts"
import { EarningRuleDefinition } from "./rule-definition"

/** A rule's lists, made once for quick looking up. */
export type Lists = Partial<Record<keyof Conditions, Set<string>>>

export function listsOf(conditions: Conditions = {}): Lists {
  return Object.fromEntries(
    Object.entries(conditions).flatMap(([name, value]) =>
      Array.isArray(value) && typeof value[0] === "string"
        ? [[name, new Set(value as string[])]]
        : []
    )
  )
}

/** Whether a rule may apply by what doesn't hang on the lines: when, to whom, where. */
export function holds(
  { trigger, nth, conditions = {} }: EarningRuleDefinition,
  lists: Lists,
  facts: EarningFacts,
  time: () => LocalTime
): boolean {
  const { member, order } = facts
  return (
    holdsInTime(conditions, time) &&
    allows(lists.stages, member.stage) &&
    allows(lists.tier_ids, member.tier_id) &&
    allows(lists.customer_group_ids, ...member.customer_group_ids) &&
    allows(lists.country_codes, order.country_code) &&
    allows(lists.sales_channel_ids, order.sales_channel_id) &&
    (trigger !== "first_order" || member.purchase_count === 0) &&
    (trigger !== "nth_order" || isNth(nth, member.purchase_count + 1))
  )
}

function isNth(nth: EarningRuleDefinition["nth"], order: number): boolean {
  return nth !== undefined && ("n" in nth ? order === nth.n : order % nth.every === 0)
}

function holdsInTime(
  { from, until, weekdays, hours }: Conditions,
  time: () => LocalTime
): boolean {
  return (
    (!from || time().date >= from) &&
    (!until || time().date <= until) &&
    (!weekdays || weekdays.includes(time().weekday)) &&
    (!hours || isWithin(hours, time().hour))
  )
}

/** From six in the evening until two in the morning goes over midnight. */
function isWithin({ from, until }: { from: number; until: number }, hour: number) {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}

function allows(
  list: Set<string> | undefined,
  ...values: (string | null | undefined)[]
) {
  return (
    !list ||
    values.some((value) => value !== null && value !== undefined && list.has(value))
  )
}

/** Whether a line of the basket counts for a rule. */
export function countsLine(lists: Lists, line: BasketLine): boolean {
  const { product_ids, collection_ids, category_ids, tag_ids } = lists
  return (
    (!product_ids || allows(product_ids, line.product_id)) &&
    (!collection_ids || allows(collection_ids, line.collection_id)) &&
    (!category_ids || allows(category_ids, ...(line.category_ids ?? []))) &&
    (!tag_ids || allows(tag_ids, ...(line.tag_ids ?? [])))
  )
}

/** Whether a rule is for certain lines only. */
export function choosesLines(conditions: Conditions = {}): boolean {
  return LINE_CONDITIONS.some((name) => conditions[name] !== undefined)
}

/** Whether there is enough of what counts. */
export function isEnough(
  { currency_codes, min_quantity, min_spend }: Conditions,
  counted: { currency_code: string; quantity: number; spent: () => string }
): boolean {
  const least = min_spend?.find((m) => m.currency_code === counted.currency_code)
  return (
    (!currency_codes || currency_codes.includes(counted.currency_code)) &&
    (!min_quantity || counted.quantity >= min_quantity) &&
    (!min_spend || (least !== undefined && isAtLeast(counted.spent(), least.amount)))
  )
}
