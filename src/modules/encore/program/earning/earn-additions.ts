import { MathBN } from "@medusajs/framework/utils"
import { apportion } from "./apportion"
import { Basket } from "./basket"
import { earn, EarningLine, RuleInForce } from "./earn"
import { Addition, ratedBasket } from "./standing"

/**
 * What each of an order's additions earns by these rules: the order's earnings with it
 * less those without it, so that an order is rounded once, however it came together.
 */
export function earnAdditions(
  basket: Basket,
  additions: Addition[],
  rules: RuleInForce[],
  settings: { earn_on_points: boolean }
): EarningLine[] {
  const earned = Array.from({ length: additions.length + 1 }, (_, count) =>
    earn(ratedBasket(basket, additions.slice(0, count)), rules, settings)
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
      const { key, params } = line.explanation
      return points > 0
        ? [
            {
              ...line,
              points,
              addition: index + 1,
              explanation: {
                key,
                params: {
                  ...params,
                  amount: MathBN.sub(
                    params.amount!,
                    without?.explanation.params.amount ?? 0
                  ).toString(),
                },
              },
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
