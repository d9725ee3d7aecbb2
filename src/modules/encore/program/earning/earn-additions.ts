import { MathBN } from "@medusajs/framework/utils"
import { apportion } from "./apportion"
import { Basket } from "./basket"
import { earn, EarningLine, EarningTerms, Explanation, RuleInForce } from "./earn"
import { EarningFacts, RuleUse } from "./facts"
import { limitMore } from "./limit"
import { reshare } from "./shares"
import { Addition, ratedBasket } from "./standing"

/** What of an explanation grows with the order, so that an addition says its part. */
const GROWING = ["amount", "units", "base"]

/**
 * What each of an order's additions earns by these rules: the order's earnings with it
 * less those without it, so that an order is rounded once, however it came together.
 *
 * @param facts those under which the order was rated; caps but those of the order itself
 * are left to `limitLater`
 */
export function earnAdditions(
  basket: Basket,
  additions: Addition[],
  rules: RuleInForce[],
  terms: EarningTerms,
  { used: _, ...facts }: EarningFacts
): EarningLine[] {
  const earned = Array.from({ length: additions.length + 1 }, (_, count) =>
    earn(ratedBasket(basket, additions.slice(0, count)), rules, terms, facts)
  )
  return additions.flatMap((addition, index) => {
    const before = new Map(earned[index]!.lines.map((line) => [line.rule_id, line]))
    return earned[index + 1]!.lines.flatMap((line): EarningLine[] => {
      const without = before.get(line.rule_id)
      const points = line.points - (without?.points ?? 0)
      const shares = apportion(
        points,
        addition.lines.map((added) => added.gross)
      )
      return points > 0
        ? [
            {
              ...line,
              points,
              addition: index + 1,
              explanation: difference(line.explanation, without?.explanation),
              shares: addition.lines.map((added, i) => ({
                line_id: added.id,
                points: shares[i]!,
              })),
            },
          ]
        : []
    })
  })
}

/** What the caps of these rules leave of what comes to an order or a member later. */
export function limitLater(
  lines: EarningLine[],
  rules: RuleInForce[],
  used: Record<string, RuleUse> = {}
): EarningLine[] {
  const caps = new Map(rules.map((rule) => [rule.id, rule.definition.caps]))
  return lines.flatMap((line) => {
    const { points, limited_by } = limitMore(
      line.points,
      caps.get(line.rule_id),
      used[line.rule_id]
    )
    return points > 0
      ? [
          {
            ...line,
            points,
            shares: reshare(line.shares, line.points, points),
            ...(limited_by ? { limited_by } : {}),
          },
        ]
      : []
  })
}

function difference(
  { key, params }: Explanation,
  without: Explanation | undefined
): Explanation {
  return {
    key,
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        GROWING.includes(name)
          ? differenceOf(value, without?.params[name] ?? 0)
          : value,
      ])
    ),
  }
}

/** A number stays one, and an amount, which is a text, a text. */
function differenceOf(value: string | number, less: string | number): string | number {
  const left = MathBN.sub(value, less)
  return typeof value === "number" ? left.toNumber() : left.toString()
}
