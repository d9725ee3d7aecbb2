import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/**
 * Splits whole points over weights so that the shares sum exactly to the total:
 * each gets its floor, and what is left goes one by one to the largest remainders
 * (Hamilton's method), ties to the earlier.
 *
 * @param total whole, zero or more
 * @param weights zero or more; all zero gives everything to the first
 */
export function apportion(total: number, weights: BigNumberInput[]): number[] {
  if (weights.length < 2) {
    return weights.map(() => total)
  }
  const sum = MathBN.sum(...weights)
  if (MathBN.lte(sum, 0)) {
    return weights.map((_, index) => (index === 0 ? total : 0))
  }

  const exact = weights.map((weight) => MathBN.div(MathBN.mult(weight, total), sum))
  const shares = exact.map((share) => Math.floor(share.toNumber()))
  const left = total - shares.reduce((a, b) => a + b, 0)
  exact
    .map((share, index) => ({ index, remainder: MathBN.sub(share, shares[index]!) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => shares[index]!++)
  return shares
}
