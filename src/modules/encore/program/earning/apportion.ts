import { BigNumberInput } from "@medusajs/framework/types"
import { scaleOf, toUnits } from "./exact"

/**
 * Splits whole points over weights so that the shares sum exactly to the total:
 * each gets its floor, and what is left goes one by one to the largest remainders
 * (Hamilton's method), ties to the earlier.
 *
 * @param total whole, zero or more
 * @param weights zero or more; all zero gives everything to the first
 */
export function apportion(total: number, weights: BigNumberInput[]): number[] {
  const scale = scaleOf(weights)
  return apportionUnits(
    total,
    weights.map((weight) => toUnits(weight, scale))
  )
}

/** The same by weights that are whole. @see apportion */
export function apportionUnits(total: number, weights: bigint[]): number[] {
  if (weights.length < 2) {
    return weights.map(() => total)
  }
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (sum <= 0n) {
    return weights.map((_, index) => (index === 0 ? total : 0))
  }

  const whole = BigInt(total)
  const parts = weights.map((weight) => weight * whole)
  const shares = parts.map((part) => Number(part / sum))
  const left = total - shares.reduce((a, b) => a + b, 0)
  if (left > 0) {
    parts
      .map((part, index) => ({ index, remainder: part % sum }))
      .sort((a, b) =>
        a.remainder === b.remainder
          ? a.index - b.index
          : a.remainder > b.remainder
            ? -1
            : 1
      )
      .slice(0, left)
      .forEach(({ index }) => shares[index]!++)
  }
  return shares
}
