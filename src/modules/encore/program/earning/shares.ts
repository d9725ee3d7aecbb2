import { apportionUnits } from "./apportion"

/** What each line of a basket brought, in whole points. */
export type Shares = { line_id: string; points: number }[]

/** The same shares of fewer points, in proportion. */
export function reshare(shares: Shares, from: number, to: number): Shares {
  if (from === to) {
    return shares
  }
  const points = apportionUnits(
    to,
    shares.map((share) => BigInt(share.points))
  )
  return shares.map(({ line_id }, index) => ({ line_id, points: points[index]! }))
}
