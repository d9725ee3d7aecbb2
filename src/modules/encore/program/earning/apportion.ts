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
  // Plain numbers are ten times as fast, and exact as far as this.
  const numbers = weights.map(Number)
  const sum = numbers.reduce((a, b) => a + b, 0)
  if (sum <= 0) {
    return weights.map((_, index) => (index === 0 ? total : 0))
  }
  const { shares, remainders } =
    sum * Math.max(total, 1) <= Number.MAX_SAFE_INTEGER
      ? floorsOfNumbers(total, numbers, sum)
      : floorsOfUnits(BigInt(total), weights)
  const left = total - shares.reduce((a, b) => a + b, 0)
  if (left > 0) {
    remainders
      .map((remainder, index) => ({ index, remainder }))
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

type Floors = { shares: number[]; remainders: (number | bigint)[] }

function floorsOfNumbers(total: number, weights: number[], sum: number): Floors {
  const remainders = weights.map((weight) => (weight * total) % sum)
  return {
    remainders,
    shares: weights.map((weight, index) => (weight * total - remainders[index]!) / sum),
  }
}

function floorsOfUnits(total: bigint, weights: bigint[]): Floors {
  const sum = weights.reduce((a, b) => a + b, 0n)
  return {
    remainders: weights.map((weight) => (weight * total) % sum),
    shares: weights.map((weight) => Number((weight * total) / sum)),
  }
}
