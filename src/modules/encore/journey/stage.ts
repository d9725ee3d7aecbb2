import { MathBN } from "@medusajs/framework/utils"

/** The four stages of a customer's path, in their order. */
export const STAGES = [
  "first_contact",
  "first_purchase",
  "repeat_contact",
  "loyalty",
] as const

export type Stage = (typeof STAGES)[number]

/** What has to hold for a stage. `min_net_spend` is in the settings'
 * `spend_currency_code`, major units; null asks nothing. */
export type StageRule = {
  stage: Stage
  min_purchases: number
  min_net_spend: number | null
}

/** What a stage is decided by. */
export type StageFacts = {
  purchases: number
  /** Major units of `currency_code`, as text so that no digit is lost. */
  net_spend: string
  currency_code: string | null
  last_purchase_at: string | null
}

export type StageReason = {
  stage: Stage
  rule: { min_purchases: number; min_net_spend: number | null }
  facts: StageFacts
}

export type StageStep = {
  from: Stage | null
  to: Stage
  reason: StageReason
  at: Date
}

/** A purchase as the journey sees it; amounts in major units, net of refunds. */
export type JourneyPurchase = {
  id: string
  placed_at: Date
  canceled_at: Date | null
  amount: string
  currency_code: string
}

/**
 * The highest stage whose rule holds for the facts, and why.
 *
 * A stage without a rule is never reached; `first_contact` needs none, since
 * whoever is known has made contact.
 */
export function decideStage(facts: StageFacts, rules: StageRule[]): StageReason {
  const reached = [...STAGES]
    .reverse()
    .map((stage) => rules.find((rule) => rule.stage === stage))
    .find((rule) => rule && holds(rule, facts))

  return {
    stage: reached?.stage ?? "first_contact",
    rule: {
      min_purchases: reached?.min_purchases ?? 0,
      min_net_spend: reached?.min_net_spend ?? null,
    },
    facts,
  }
}

function holds(rule: StageRule, facts: StageFacts): boolean {
  return (
    facts.purchases >= rule.min_purchases &&
    (rule.min_net_spend === null || MathBN.gte(facts.net_spend, rule.min_net_spend))
  )
}

/**
 * The member's whole way through the stages, replayed from their purchases; the
 * last step is where they stand. A cancellation takes its purchase out of the
 * facts from its own moment on, not retroactively.
 *
 * @param history `contact_at`: when the member became known, if that was before
 * their first purchase; without it the way begins with the first purchase.
 * @param rules the settings' rules; @param spendCurrency the currency of their
 * `min_net_spend`, the only one that counts towards it.
 */
export function replayStages(
  history: { contact_at: Date; purchases: JourneyPurchase[] },
  rules: StageRule[],
  spendCurrency: string | null
): StageStep[] {
  const moments = history.purchases
    .flatMap((purchase) => [
      { at: purchase.placed_at, sign: 1, purchase },
      ...(purchase.canceled_at
        ? [{ at: purchase.canceled_at, sign: -1, purchase }]
        : []),
    ])
    .sort(
      (a, b) =>
        a.at.getTime() - b.at.getTime() ||
        b.sign - a.sign ||
        (a.purchase.id < b.purchase.id ? -1 : 1)
    )

  const steps: StageStep[] = []
  let purchases = 0
  let spend = MathBN.convert(0)
  let last: string | null = null

  const look = (at: Date) => {
    const reason = decideStage(
      {
        purchases,
        net_spend: spend.toString(),
        currency_code: spendCurrency,
        last_purchase_at: last,
      },
      rules
    )
    const from = steps.at(-1)?.to ?? null
    if (reason.stage !== from) {
      steps.push({ from, to: reason.stage, reason, at })
    }
  }

  const first = moments[0]
  if (!first || history.contact_at < first.at) {
    look(history.contact_at)
  }
  for (const { at, sign, purchase } of moments) {
    purchases += sign
    if (purchase.currency_code === spendCurrency) {
      spend = MathBN.add(spend, MathBN.mult(purchase.amount, sign))
    }
    if (sign > 0) {
      last = at.toISOString()
    }
    look(at)
  }
  return steps
}
