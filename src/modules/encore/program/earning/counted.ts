import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { countsLine, Lists } from "./applies"
import { Basket, BasketLine } from "./basket"
import { LINE_CONDITIONS } from "./definition/conditions"
import { fromUnits, Scale, scaleOf, toUnits } from "./exact"

/** A part of a basket in whole units of its scale. */
export type Part = { net: bigint; gross: bigint }

export type LinePart = Part & { line: BasketLine }

/** A basket made ready for many rules. */
export type Rateable = {
  currency_code: string
  scale: Scale
  lines: LinePart[]
  shipping: Part
  /** Which part of the basket earns, of the whole; null: all of it. */
  money: { of: string; whole: string } | null
  /** Whether anything of it is paid with what earns. */
  earns: boolean
}

/** What of a basket counts for a rule. */
export type Counted = {
  currency_code: string
  lines: LinePart[]
  quantity: number
  /** With tax, after discounts; major units. */
  spent: () => string
}

export function rateable(
  basket: Basket,
  { earn_on_points }: { earn_on_points: boolean }
): Rateable {
  const scale = scaleOf([
    basket.points_paid,
    basket.shipping.net,
    basket.shipping.gross,
    ...basket.lines.flatMap(({ net, gross }) => [net, gross]),
  ])
  const partOf = (part: { net: string; gross: string }): Part => ({
    net: toUnits(part.net, scale),
    gross: toUnits(part.gross, scale),
  })
  const lines = basket.lines.map((line) => ({ line, ...partOf(line) }))
  const shipping = partOf(basket.shipping)
  const units = lines.reduce((sum, { gross }) => sum + gross, shipping.gross)
  const paid = earn_on_points ? 0n : toUnits(basket.points_paid, scale)
  const of = paid > 0n ? (paid < units ? units - paid : 0n) : units
  return {
    currency_code: basket.currency_code,
    scale,
    lines,
    shipping,
    money:
      paid > 0n && units > 0n
        ? { of: fromUnits(of, scale), whole: fromUnits(units, scale) }
        : null,
    earns: of > 0n,
  }
}

/** The lines that count for a rule, and how much they are. */
export function countedLines(
  { currency_code, scale, lines }: Rateable,
  lists: Lists
): Counted {
  const chooses = LINE_CONDITIONS.some((name) => lists[name])
  const counted = chooses ? lines.filter(({ line }) => countsLine(lists, line)) : lines
  return {
    currency_code,
    lines: counted,
    quantity: counted.reduce((sum, { line }) => sum + line.quantity, 0),
    spent: () =>
      fromUnits(
        counted.reduce((sum, { gross }) => sum + gross, 0n),
        scale
      ),
  }
}

/** The part of an amount that earns, where points pay some of the basket. Divided
 * last and rounded far behind any currency, so that a whole amount stays whole. */
export function earningPart(
  amount: BigNumberInput,
  { money }: Rateable
): BigNumberInput {
  return money
    ? MathBN.convert(MathBN.div(MathBN.mult(amount, money.of), money.whole), 10)
    : amount
}
