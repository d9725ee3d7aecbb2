import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { MAX_ENTRY_POINTS } from "../../ledger/types"
import { apportion } from "./apportion"
import { Basket, SHIPPING } from "./basket"
import { EarningRuleDefinition } from "./rule-definition"

/** A published rule in the version in force. */
export type RuleInForce = {
  id: string
  version_id: string
  name: string
  definition: EarningRuleDefinition
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
   * takes back just this. */
  shares: { line_id: string; points: number }[]
  /** Of what came to the order after it was placed: which of its additions. */
  addition?: number
}

export type Earnings = {
  points: number
  lines: EarningLine[]
}

/**
 * What a basket earns under these rules. Pure: preview at the checkout, award of
 * the order, dry run and replay of history all call it and so agree.
 *
 * Rules that bring nothing for this basket (no rate for its currency, too little
 * spent) are left out. Order of the rules doesn't matter for the sum.
 */
export function earn(
  basket: Basket,
  rules: RuleInForce[],
  settings: { earn_on_points: boolean }
): Earnings {
  const lines = rules
    .map((rule) => applyRule(basket, rule, settings))
    .filter((line): line is EarningLine => line !== null)
  return { points: lines.reduce((sum, line) => sum + line.points, 0), lines }
}

/** The modes of bignumber.js, on which Medusa's MathBN stands. */
const ROUNDING_MODES = { ceil: 2, floor: 3, round: 4 } as const

/** The part of an amount that money pays, where points pay some of the basket. Divided
 * last and rounded far behind any currency, so that a whole amount stays whole. */
function paidWithMoney(amount: BigNumberInput, basket: Basket): BigNumberInput {
  if (MathBN.lte(basket.points_paid, 0)) {
    return amount
  }
  const whole = MathBN.sum(
    basket.shipping.gross,
    ...basket.lines.map((line) => line.gross)
  )
  if (MathBN.lte(whole, 0)) {
    return amount
  }
  const money = MathBN.max(0, MathBN.sub(whole, basket.points_paid))
  return MathBN.convert(MathBN.div(MathBN.mult(amount, money), whole), 10)
}

function applyRule(
  basket: Basket,
  rule: RuleInForce,
  settings: { earn_on_points: boolean }
): EarningLine | null {
  const { effect } = rule.definition
  const rate = effect.rates.find((r) => r.currency_code === basket.currency_code)
  if (!rate) {
    return null
  }

  const amountOf = (part: { net: string; gross: string }) =>
    effect.include_tax ? part.gross : part.net
  const parts = [
    ...basket.lines.map((line) => ({ line_id: line.id, amount: amountOf(line) })),
    ...(effect.include_shipping
      ? [{ line_id: SHIPPING, amount: amountOf(basket.shipping) }]
      : []),
  ].filter((part) => MathBN.gt(part.amount, 0))

  const spent = MathBN.sum(0, ...parts.map((part) => part.amount))
  const base = settings.earn_on_points ? spent : paidWithMoney(spent, basket)
  const exact = MathBN.div(MathBN.mult(base, rate.points), rate.per)
  const rounded = exact.integerValue(ROUNDING_MODES[effect.rounding])
  // An order worth more points than an entry can carry is bounded, not refused:
  // the shopper has bought already.
  const points = Math.min(rounded.toNumber(), MAX_ENTRY_POINTS)
  if (points <= 0) {
    return null
  }

  const shares = apportion(
    points,
    parts.map((part) => part.amount)
  )
  return {
    rule_id: rule.id,
    rule_version_id: rule.version_id,
    rule: rule.name,
    points,
    explanation: {
      key: "earn.per_amount",
      params: {
        amount: base.toString(),
        currency_code: basket.currency_code,
        rate_points: rate.points,
        rate_per: rate.per,
      },
    },
    shares: parts.map((part, index) => ({
      line_id: part.line_id,
      points: shares[index]!,
    })),
  }
}
