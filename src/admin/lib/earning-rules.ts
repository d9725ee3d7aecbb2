import type { EarningRuleDefinition } from "../../modules/encore/program/earning/rule-definition"

// What a rule says is the module's word: only its types come over here.
export type { EarningRuleDefinition }

export type EarningRuleConditions = NonNullable<EarningRuleDefinition["conditions"]>

export type RuleTrigger = EarningRuleDefinition["trigger"]

/** In the order in which they are offered. */
export const TRIGGERS = [
  "order_placed",
  "first_order",
  "nth_order",
  "signup",
  "birthday",
  "anniversary",
  "profile_completed",
  "survey_answered",
  "referral",
  "review",
  "tier_reached",
  "custom",
] as const satisfies readonly RuleTrigger[]

/** Those of them that come with a basket. */
export const ORDER_TRIGGERS: readonly RuleTrigger[] = [
  "order_placed",
  "first_order",
  "nth_order",
]

export const EFFECTS = [
  "per_amount",
  "fixed",
  "per_item",
  "multiplier",
] as const satisfies readonly EarningRuleDefinition["effect"]["type"][]

export const ROUNDINGS = ["floor", "round", "ceil"] as const

export type Rounding = (typeof ROUNDINGS)[number]

export const PERIODS = ["day", "week", "month", "year"] as const

export type Period = (typeof PERIODS)[number]

/** What is odd about a rule, in the reader's language. */
export type RuleProblem = { severity: "error" | "warning"; message: string }

/** `scheduled` and `ended` are published rules before and after their time. */
export type RuleStatus = "draft" | "scheduled" | "published" | "ended" | "archived"

export type RuleDraft = {
  definition: EarningRuleDefinition
  description: string
  problems: RuleProblem[]
  /** The parts that differ from what is published, by their paths. */
  changed: {
    before: Record<string, unknown> | null
    after: Record<string, unknown> | null
  } | null
}

/** Whether a rule is published, whatever its schedule says. */
export function isPublished({ status }: Pick<EarningRule, "status">): boolean {
  return status === "scheduled" || status === "published" || status === "ended"
}

export type EarningRule = {
  id: string
  name: string
  status: RuleStatus
  version: number
  definition: EarningRuleDefinition
  /** Between these a published rule applies; null: without a beginning, or an end. */
  starts_at: string | null
  ends_at: string | null
  /** The rule as a sentence, in the reader's language. */
  description: string
  problems: RuleProblem[]
  /** Of a published rule: what it is to say once that is published. */
  draft: RuleDraft | null
  created_at: string
  updated_at: string
}

export type SimulationFigures = {
  points: number
  orders: number
  members: number
  /** What the points are worth where they are spent, in major units. */
  cost: { currency_code: string; amount: number }[]
  lines: { rule_id: string; rule: string; points: number }[]
}

export type Simulation = SimulationFigures & { published: SimulationFigures }
