import { MathBN } from "@medusajs/framework/utils"
import { Basket, BasketLine } from "../earning/basket"
import { lossesOf, Standing } from "../earning/standing"
import { isWithin, StampTerms } from "./terms"

/** A purchase that stands, or a cart that may become one. */
export type StampedPurchase = {
  placed_at: Date
  /** What is left of what was paid for goods, major units. */
  amount: string
  basket: Basket
  /** null: as it was placed. */
  standing: Standing | null
}

/** Less than this is what division left. */
const TINY = 1e-6

/**
 * How many stamps a purchase brings by these terms, of what is left of it.
 *
 * @param free codes by which cards have given goods: what they paid brings no stamp
 */
export function stampsOf(
  purchase: StampedPurchase,
  terms: StampTerms,
  free: ReadonlySet<string> = new Set()
): number {
  if (!isWithin(terms, purchase.placed_at) || !spendsEnough(purchase, terms)) {
    return 0
  }
  const { type, ids } = terms.target
  const wanted = new Set(ids)
  const units = linesOf(purchase)
    .filter((line) => type === "visits" || isOf(line, type, wanted))
    .map((line) => unitsLeft(line, purchase, free))
    .filter((left) => left > 0)
  const stamps = {
    unit: () => units.reduce((sum, left) => sum + left, 0),
    line: () => units.length,
    order: () => Math.min(1, units.length),
  }[terms.per]()
  return Math.min(stamps, terms.max_per_order ?? stamps)
}

function spendsEnough(
  { amount, basket }: StampedPurchase,
  { min_spend }: StampTerms
): boolean {
  const least = min_spend.find((spend) => spend.currency_code === basket.currency_code)
  return !min_spend.length || (least !== undefined && MathBN.gte(amount, least.amount))
}

/** The lines of an order as it was placed and those that came to it since. What a new
 * line is of is known as far as Medusa's order says it. */
function linesOf({ basket, standing }: StampedPurchase): BasketLine[] {
  const known = new Set(basket.lines.map((line) => line.id))
  const added = (standing?.lines ?? []).filter((line) => !known.has(line.id))
  return [...basket.lines, ...added]
}

function isOf(
  line: BasketLine,
  type: Exclude<StampTerms["target"]["type"], "visits">,
  wanted: ReadonlySet<string>
): boolean {
  const ids = {
    products: [line.product_id],
    categories: line.category_ids ?? [],
    collections: [line.collection_id],
    tags: line.tag_ids ?? [],
  }[type]
  return ids.some((id) => id && wanted.has(id))
}

/** The units of a line that are left and were paid for. A claimed unit whose money came
 * back is gone, too; other money that came back takes a unit for each that it pays. */
function unitsLeft(
  line: BasketLine,
  { basket, standing }: StampedPurchase,
  free: ReadonlySet<string>
): number {
  const given = (line.discounts ?? [])
    .filter((discount) => free.has(discount.code))
    .reduce((sum, discount) => sum + discount.units, 0)
  if (!standing) {
    return Math.max(0, line.quantity - given)
  }
  const now = standing.lines.find((other) => other.id === line.id)
  const quantity = now?.quantity ?? 0
  const kept = Math.min(quantity - (now?.returned ?? 0), quantity - given)
  return Math.max(0, Math.min(kept, unitsPaid(line.id, basket, standing)))
}

function unitsPaid(lineId: string, basket: Basket, standing: Standing): number {
  const now = standing.lines.find((line) => line.id === lineId)
  if (!now || !MathBN.gt(standing.refunded, 0)) {
    return Infinity
  }
  const loss = lossesOf(basket, standing).find((part) => part.line_id === lineId)
  const stands = now.quantity - now.returned
  if (!loss || stands <= 0 || MathBN.lte(now.gross, 0)) {
    return Infinity
  }
  const unit = MathBN.div(now.gross, stands)
  const kept = MathBN.div(MathBN.sub(loss.of, loss.lost), unit)
  return Math.ceil(MathBN.convert(kept).toNumber() - TINY)
}
