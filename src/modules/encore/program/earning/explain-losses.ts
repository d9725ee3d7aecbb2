import { Basket, SHIPPING } from "./basket"
import { EarningLine, Explanation } from "./earn"
import { lossesOf, lostPoints, ratedBasket, Standing, StandingLine } from "./standing"

/** What one line of an order did to an award, signed, and why in words. */
export type LossLine = {
  line_id: string
  points: number
  explanation: Explanation
}

type Shares = EarningLine["shares"]

/** How many points of an award are lost, by line, as an order stands. */
export function lostShares(shares: Shares, basket: Basket, standing: Standing): Shares {
  const losses = new Map(lossesOf(basket, standing).map((loss) => [loss.line_id, loss]))
  return shares.map(({ line_id, points }) => {
    const loss = losses.get(line_id)
    return { line_id, points: loss ? lostPoints(points, loss) : points }
  })
}

/** Why an award is worth less, or more again, than when the order was last looked at:
 * for each line that it changed for. */
export function explainLosses(
  shares: Shares,
  basket: Basket,
  { before, after }: { before: Standing; after: Standing }
): LossLine[] {
  const lost = lostShares(shares, basket, after)
  const titles = new Map(
    ratedBasket(basket, after.additions).lines.map((line) => [line.id, line.title])
  )
  return lostShares(shares, basket, before).flatMap(({ line_id, points }, index) => {
    const change = points - lost[index]!.points
    return change
      ? [
          {
            line_id,
            points: change,
            explanation: reasonOf(
              change,
              { id: line_id, title: titles.get(line_id) },
              {
                before: before.lines.find((line) => line.id === line_id),
                after: after.lines.find((line) => line.id === line_id),
              }
            ),
          },
        ]
      : []
  })
}

function reasonOf(
  change: number,
  line: { id: string; title?: string },
  { before, after }: { before?: StandingLine; after?: StandingLine }
): Explanation {
  const title = line.title ?? line.id
  const returned = (after?.returned ?? 0) - (before?.returned ?? 0)
  const removed = (before?.quantity ?? 0) - (after?.quantity ?? 0)
  if (line.id === SHIPPING) {
    return { key: "lost.shipping", params: {} }
  }
  if (change > 0) {
    return { key: "lost.counts_again", params: { title } }
  }
  if (returned > 0) {
    return { key: "lost.returned", params: { units: returned, title } }
  }
  return removed > 0
    ? { key: "lost.removed", params: { units: removed, title } }
    : { key: "lost.refunded", params: { title } }
}
