import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { floorToMinor } from "../../lib/money"
import { Earnings } from "../earning/earn"
import type { Settings } from "../settings"

/** What rules bring for many purchases. */
export type Figures = {
  points: number
  /** Purchases and members that earned something. */
  orders: number
  members: number
  lines: { rule_id: string; rule: string; points: number; orders: number }[]
  /** What the points are worth, at the rates at which they can be spent, in the currency
   * in which they were earned; a currency without a rate isn't in it. Major units. */
  cost: { currency_code: string; amount: number }[]
}

/** Adds up what purchases earn. */
export function newFigures({ rates }: Pick<Settings["redemption"], "rates">) {
  const members = new Set<string>()
  const lines = new Map<string, Figures["lines"][number]>()
  const byCurrency = new Map<string, number>()
  let points = 0
  let orders = 0

  return {
    add: (
      purchase: { member_id: string; currency_code: string },
      earnings: Earnings
    ): void => {
      if (earnings.points === 0) {
        return
      }
      points += earnings.points
      orders++
      members.add(purchase.member_id)
      const { currency_code } = purchase
      byCurrency.set(
        currency_code,
        (byCurrency.get(currency_code) ?? 0) + earnings.points
      )
      for (const line of earnings.lines) {
        let known = lines.get(line.rule_id)
        if (!known) {
          known = { rule_id: line.rule_id, rule: line.rule, points: 0, orders: 0 }
          lines.set(line.rule_id, known)
        }
        known.points += line.points
        known.orders++
      }
    },
    figures: (): Figures => ({
      points,
      orders,
      members: members.size,
      lines: [...lines.values()].sort((a, b) => b.points - a.points),
      cost: [...byCurrency]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([currency_code, earned]) => {
          const worth = worthOf(earned, currency_code, rates)
          return worth ? [{ currency_code, amount: worth }] : []
        }),
    }),
  }
}

/** What so many points pay in a currency; null where none can be spent in it. */
export function worthOf(
  points: BigNumberInput,
  currencyCode: string,
  rates: Settings["redemption"]["rates"]
): number | null {
  const rate = rates.find((r) => r.currency_code === currencyCode)
  return rate
    ? floorToMinor(
        MathBN.div(MathBN.mult(points, rate.amount), rate.points),
        currencyCode
      ).toNumber()
    : null
}
