import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { apportion, apportionUnits } from "./apportion"
import { SHIPPING } from "./basket"
import { Counted, earningPart, Rateable } from "./counted"
import { Effect, EffectOf, Rounding } from "./definition/effects"
import type { Bringing, Explanation } from "./earn"
import { fromUnits, scaleOf, toUnits } from "./exact"
import { Shares } from "./shares"

/** What a rule brings before its caps. */
export type Brought = {
  points: number
  explanation: Explanation
  shares: Shares
}

export type BringingEffect = Exclude<Effect, { type: "multiplier" }>

/** The modes of bignumber.js, on which Medusa's MathBN stands. */
const ROUNDING_MODES: Record<Rounding, 2 | 3 | 4> = { ceil: 2, floor: 3, round: 4 }

/** What a rule brings for the lines that count; null for nothing.
 * @param whole whether it is for the whole basket, shipping included */
export function bring(
  effect: BringingEffect,
  rated: Rateable,
  counted: Counted,
  { trigger, whole }: { trigger: string; whole: boolean }
): Brought | null {
  switch (effect.type) {
    case "per_amount":
      return perAmount(effect, rated, counted, whole)
    case "fixed":
      return fixed(effect, rated, counted, trigger)
    case "per_item":
      return perItem(effect, rated, counted)
  }
}

function perAmount(
  effect: EffectOf<"per_amount">,
  rated: Rateable,
  counted: Counted,
  whole: boolean
): Brought | null {
  const rate = effect.rates.find((r) => r.currency_code === counted.currency_code)
  if (!rate) {
    return null
  }
  const amountOf = (part: { net: bigint; gross: bigint }) =>
    effect.include_tax ? part.gross : part.net
  const parts = [
    ...counted.lines.map((part) => ({ line_id: part.line.id, amount: amountOf(part) })),
    ...(effect.include_shipping && whole
      ? [{ line_id: SHIPPING, amount: amountOf(rated.shipping) }]
      : []),
  ].filter((part) => part.amount > 0n)
  const spent = parts.reduce((sum, part) => sum + part.amount, 0n)

  const base = earningPart(fromUnits(spent, rated.scale), rated)
  const points = pointsFor(base, rate, effect.rounding)
  return {
    points,
    explanation: {
      key: "earn.per_amount",
      params: {
        amount: base.toString(),
        currency_code: counted.currency_code,
        rate_points: rate.points,
        rate_per: rate.per,
      },
    },
    shares: sharesOf(points, parts, (part) => part.amount),
  }
}

/** So many points for so much, rounded once, in whole numbers to the end. */
function pointsFor(
  amount: BigNumberInput,
  { points, per }: { points: number; per: number },
  rounding: Rounding
): number {
  const scale = scaleOf([amount, per])
  const units = toUnits(amount, scale) * BigInt(points)
  const unit = toUnits(per, scale)
  switch (rounding) {
    case "floor":
      return Number(units / unit)
    case "ceil":
      return Number((units + unit - 1n) / unit)
    case "round":
      return Number((units * 2n + unit) / (unit * 2n))
  }
}

/** An order that nothing was paid for brings nothing: points would bring points. */
function fixed(
  { points }: EffectOf<"fixed">,
  rated: Rateable,
  counted: Counted,
  trigger: string
): Brought | null {
  return rated.earns && counted.lines.length
    ? {
        points,
        explanation: { key: `earn.${trigger}`, params: {} },
        shares: sharesOf(
          points,
          counted.lines.map(({ line, gross }) => ({ line_id: line.id, gross })),
          (part) => part.gross
        ),
      }
    : null
}

/** Units that cost nothing, such as a free gift, bring nothing. */
function perItem(
  effect: EffectOf<"per_item">,
  rated: Rateable,
  counted: Counted
): Brought | null {
  const paid = counted.lines.filter((part) => part.gross > 0n)
  const quantities = paid.map(({ line }) => line.quantity)
  const whole = quantities.every(Number.isInteger)
  const units = whole
    ? quantities.reduce((sum, quantity) => sum + quantity, 0)
    : MathBN.sum(0, ...quantities).toNumber()
  if (!rated.earns || units <= 0) {
    return null
  }
  const points =
    whole && !rated.money
      ? units * effect.points
      : MathBN.convert(earningPart(MathBN.mult(units, effect.points), rated))
          .integerValue(ROUNDING_MODES.floor)
          .toNumber()
  const shares = whole
    ? apportionUnits(points, quantities.map(BigInt))
    : apportion(points, quantities)
  return {
    points,
    explanation: {
      key: "earn.per_item",
      params: { rate_points: effect.points, units },
    },
    shares: paid.map(({ line }, index) => ({
      line_id: line.id,
      points: shares[index]!,
    })),
  }
}

/** What multipliers multiply: points by line. */
export type Bases = ReadonlyMap<string, number>

/** What amounts and numbers have brought for each line. */
export function basesOf(brought: Bringing[]): Bases {
  const bases = new Map<string, number>()
  for (const { line, effect } of brought) {
    if (effect === "per_amount" || effect === "per_item") {
      for (const { line_id, points } of line.shares) {
        bases.set(line_id, (bases.get(line_id) ?? 0) + points)
      }
    }
  }
  return bases
}

/** What a multiplier adds to what the lines that count have brought by their amount or
 * number; null for nothing.
 * @param chosen whether it is for certain lines only, so not for shipping */
export function multiply(
  { factor, rounding }: EffectOf<"multiplier">,
  counted: Counted,
  bases: Bases,
  chosen: boolean
): Brought | null {
  const parts = [
    ...counted.lines.map(({ line }) => line.id),
    ...(chosen ? [] : [SHIPPING]),
  ]
    .map((line_id) => ({ line_id, base: bases.get(line_id) ?? 0 }))
    .filter(({ base }) => base !== 0)
  const base = parts.reduce((sum, part) => sum + part.base, 0)
  const points = Number.isInteger(factor)
    ? base * (factor - 1)
    : MathBN.mult(base, MathBN.sub(factor, 1))
        .integerValue(ROUNDING_MODES[rounding])
        .toNumber()
  return {
    points,
    explanation: { key: "earn.multiplier", params: { factor, base } },
    shares: sharesOf(points, parts, (part) => BigInt(part.base)),
  }
}

function sharesOf<Part extends { line_id: string }>(
  points: number,
  parts: Part[],
  weightOf: (part: Part) => bigint
): Shares {
  const shares = apportionUnits(points, parts.map(weightOf))
  return parts.map(({ line_id }, index) => ({ line_id, points: shares[index]! }))
}
