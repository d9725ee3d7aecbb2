import { MAX_ENTRY_POINTS } from "../../ledger/types"
import { choosesLines, holds, isEnough, Lists, listsOf } from "./applies"
import { Basket } from "./basket"
import { basesOf, bring, BringingEffect, Brought, multiply } from "./bring"
import { localTime, LocalTime } from "./calendar"
import { countedLines, rateable, Rateable } from "./counted"
import { CapName } from "./definition/caps"
import { isOrderTrigger } from "./definition/triggers"
import { EarningFacts } from "./facts"
import { limit } from "./limit"
import { reshare, Shares } from "./shares"
import { EarningRuleDefinition } from "./rule-definition"
import { stack } from "./stack"

/** A published rule in the version in force. */
export type RuleInForce = {
  id: string
  version_id: string
  name: string
  definition: EarningRuleDefinition
  /** From when and until when it applies; ISO 8601 or null for always. */
  starts_at?: string | null
  ends_at?: string | null
  /** Since when it is published; ISO 8601. */
  published_at?: string | null
}

/** A sentence to be said in the reader's language: a key and what it fills in. */
export type Explanation = {
  key: string
  params: Record<string, string | number>
}

export type EarningLine = {
  rule_id: string
  rule_version_id: string
  rule: string
  points: number
  explanation: Explanation
  /** What each basket line brought; sums to `points`. A later return of a line
   * takes back just this. Empty for what isn't an order. */
  shares: Shares
  /** The cap that cut points off. */
  limited_by?: CapName
  /** Of what came to the order after it was placed: which of its additions. */
  addition?: number
}

export type Earnings = {
  points: number
  lines: EarningLine[]
}

/** What of the program's settings earning depends on. */
export type EarningTerms = {
  /** Whether the part that points pay earns too. */
  earn_on_points: boolean
  /** The shop's, IANA. */
  time_zone: string
}

/**
 * What a basket earns under these rules. Pure: preview at the checkout, award of
 * the order, dry run and replay of history all call it and so agree.
 *
 * First what is brought for the basket itself, up to the caps, and stacked; then what
 * multiplies that. Rules that bring nothing are left out. The order of the rules doesn't
 * matter.
 */
export function earn(
  basket: Basket,
  rules: RuleInForce[],
  terms: EarningTerms,
  facts: EarningFacts
): Earnings {
  const time = clockOf(facts, terms)
  const applicable: Applicable[] = []
  for (const rule of rules) {
    const lists = listsOfRule(rule)
    if (
      isOrderTrigger(rule.definition.trigger) &&
      isInForce(rule, facts.at) &&
      holds(rule.definition, lists, facts, time)
    ) {
      applicable.push({ rule, lists })
    }
  }
  if (!applicable.length) {
    return sumUp([])
  }

  const rated = rateable(basket, terms)
  const candidates: Bringing[] = []
  for (const one of applicable) {
    const { effect } = one.rule.definition
    if (effect.type !== "multiplier") {
      candidates.push(...candidate(one, rated, facts, effect))
    }
  }
  const brought = stack(candidates)
  const bases = basesOf(brought)
  const multipliers: Bringing[] = []
  for (const one of applicable) {
    const { effect, conditions = {} } = one.rule.definition
    if (effect.type !== "multiplier") {
      continue
    }
    const counted = countedLines(rated, one.lists)
    if (isEnough(conditions, counted)) {
      const more = multiply(effect, counted, bases, choosesLines(conditions))
      multipliers.push(...limited(one.rule, more, facts))
    }
  }
  const multiplied = stack(multipliers)
  return sumUp([...brought, ...multiplied].map(({ line }) => line))
}

/**
 * What something that isn't an order earns under these rules: signing up, a birthday, an
 * event that the host tells of. The same caps and stacking.
 */
export function earnActivity(
  activity: { trigger: string; event?: string | null },
  rules: RuleInForce[],
  terms: EarningTerms,
  facts: EarningFacts
): Earnings {
  const time = clockOf(facts, terms)
  const brought = rules.flatMap((rule) => {
    const { trigger, event, effect, conditions } = rule.definition
    const applies =
      trigger === activity.trigger &&
      (trigger !== "custom" || event === activity.event) &&
      effect.type === "fixed" &&
      !asksForBasket(conditions) &&
      isInForce(rule, facts.at) &&
      // What was done before there was such a rule isn't what it was made for.
      (!rule.published_at || facts.at >= new Date(rule.published_at)) &&
      holds(rule.definition, listsOfRule(rule), facts, time)
    return applies
      ? limited(
          rule,
          {
            points: effect.points,
            explanation: { key: `earn.${trigger}`, params: event ? { event } : {} },
            shares: [],
          },
          facts
        )
      : []
  })
  return sumUp(stack(brought).map(({ line }) => line))
}

/** Whether conditions ask for what only an order has. */
export function asksForBasket(
  conditions: EarningRuleDefinition["conditions"] = {}
): boolean {
  const { currency_codes, country_codes, sales_channel_ids, min_quantity, min_spend } =
    conditions
  return (
    choosesLines(conditions) ||
    [currency_codes, country_codes, sales_channel_ids, min_quantity, min_spend].some(
      (asked) => asked !== undefined
    )
  )
}

/** Whether a rule's schedule has a moment in it. */
export function isInForce(
  { starts_at, ends_at }: Pick<RuleInForce, "starts_at" | "ends_at">,
  at: Date
): boolean {
  return (
    (!starts_at || at >= new Date(starts_at)) && (!ends_at || at < new Date(ends_at))
  )
}

type Applicable = { rule: RuleInForce; lists: Lists }

/** What one rule brings, as a line of the earnings, before and after stacking. */
export type Bringing = ReturnType<typeof limited>[number]

function candidate(
  { rule, lists }: Applicable,
  rated: Rateable,
  facts: EarningFacts,
  effect: BringingEffect
): Bringing[] {
  const { trigger, conditions = {} } = rule.definition
  const counted = countedLines(rated, lists)
  return isEnough(conditions, counted)
    ? limited(
        rule,
        bring(effect, rated, counted, { trigger, whole: !choosesLines(conditions) }),
        facts
      )
    : []
}

/** What the caps leave; nothing where nothing is left. */
function limited(rule: RuleInForce, brought: Brought | null, facts: EarningFacts) {
  if (!brought || brought.points <= 0) {
    return []
  }
  const { caps, stacking = {}, effect } = rule.definition
  // An order worth more points than an entry can carry is bounded, not refused:
  // the shopper has bought already.
  const most = Math.min(brought.points, MAX_ENTRY_POINTS)
  const { points, limited_by } = limit(most, caps, facts.used?.[rule.id])
  const line: EarningLine = {
    rule_id: rule.id,
    rule_version_id: rule.version_id,
    rule: rule.name,
    points,
    explanation: brought.explanation,
    shares: reshare(brought.shares, brought.points, points),
    ...(limited_by ? { limited_by } : {}),
  }
  return points > 0
    ? [{ rule_id: rule.id, points, stacking, line, effect: effect.type }]
    : []
}

function sumUp(lines: EarningLine[]): Earnings {
  return { points: lines.reduce((sum, line) => sum + line.points, 0), lines }
}

/** Most rules don't ask for the time; those that do ask once. */
function clockOf({ at }: EarningFacts, { time_zone }: EarningTerms): () => LocalTime {
  let time: LocalTime | undefined
  return () => (time ??= localTime(at, time_zone))
}

const lists = new WeakMap<EarningRuleDefinition, Lists>()

/** A dry run asks the same rules a hundred thousand times. */
function listsOfRule({ definition }: RuleInForce): Lists {
  let known = lists.get(definition)
  if (!known) {
    known = listsOf(definition.conditions)
    lists.set(definition, known)
  }
  return known
}
