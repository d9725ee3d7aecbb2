import { BigNumberInput } from "@medusajs/framework/types"
import { getLineItemTotals, MathBN } from "@medusajs/framework/utils"
import {
  Amounts,
  Basket,
  BasketLine,
  ProductOfLine,
} from "../../modules/encore/program/earning/basket"
import { discountsOf } from "./discounts-of"

/** What has to be asked of a cart or an order so that `basketOf` has its totals:
 * `total` makes Medusa compute them, from the tax lines and adjustments. */
export const BASKET_FIELDS = [
  "id",
  "currency_code",
  "total",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
]

/** How our credit lines are told from a gift card's or a host's. */
export const POINTS_REFERENCE = "encore_points"

type Totals = {
  subtotal?: BigNumberInput
  discount_subtotal?: BigNumberInput
  total?: BigNumberInput
  /** What promotions took off it, by their codes. */
  adjustments?: { code?: string | null; amount?: BigNumberInput }[]
}

/** A line of a cart or of an order; the latter with what became of its units. */
export type ItemLike = Totals & {
  id: string
  title?: string
  product_title?: string | null
  product_id?: string | null
  variant_id?: string | null
  quantity: BigNumberInput
  is_giftcard?: boolean
  detail?: Partial<
    Record<
      | "return_requested_quantity"
      | "return_received_quantity"
      | "return_dismissed_quantity"
      | "written_off_quantity",
      BigNumberInput
    >
  > | null
}

/** A cart or an order with Medusa's totals on its lines. */
export type CartLike = {
  currency_code: string
  items?: ItemLike[]
  shipping_methods?: Totals[]
  total?: BigNumberInput
  credit_lines?: {
    id: string
    amount: BigNumberInput
    reference?: string | null
    reference_id?: string | null
  }[]
}

/** The credit lines by which points pay on a cart or an order: one; and on an order those,
 * below zero, by which they have stopped paying as they came back. */
export function pointsLinesOf(cart: CartLike) {
  return (cart.credit_lines ?? []).filter((line) => line.reference === POINTS_REFERENCE)
}

/** What points pay on a cart, or paid on an order before any came back; major units. */
export function paidWithPoints(cart: CartLike): string {
  const paying = pointsLinesOf(cart).filter((line) => MathBN.gt(line.amount, 0))
  return MathBN.sum(0, ...paying.map((line) => line.amount)).toString()
}

/** What products are, as rules ask for them; by their ids. */
export type Products = Map<string, Omit<ProductOfLine, "product_id" | "variant_id">>

const NO_PRODUCTS: Products = new Map()

/** The basket that a cart or an order is to the earning rules: all that was bought, what
 * came back of it later among it. */
export function basketOf(cart: CartLike, products: Products = NO_PRODUCTS): Basket {
  const shipping = (cart.shipping_methods ?? []).map(amountsOf)
  return {
    currency_code: cart.currency_code.toLowerCase(),
    lines: (cart.items ?? [])
      // A gift card is money changed, not money spent; its goods earn later.
      .filter((item) => !item.is_giftcard)
      .map((item) => ({
        ...lineOf(item, products),
        ...fullTotals(item),
        ...discountsOf(item),
      })),
    shipping: {
      net: MathBN.sum(0, ...shipping.map((method) => method.net)).toString(),
      gross: MathBN.sum(0, ...shipping.map((method) => method.gross)).toString(),
    },
    points_paid: paidWithPoints(cart),
  }
}

/** A line with Medusa's totals: of an order's, those of the units that are left. */
export function lineOf(item: ItemLike, products: Products = NO_PRODUCTS): BasketLine {
  return {
    id: item.id,
    title: item.product_title ?? item.title,
    product_id: item.product_id ?? null,
    variant_id: item.variant_id ?? null,
    ...products.get(item.product_id ?? ""),
    quantity: MathBN.convert(item.quantity).toNumber(),
    ...amountsOf(item),
  }
}

/** How many units of a line came back. */
export function returnedOf({ detail }: ItemLike): number {
  return MathBN.sum(
    detail?.return_received_quantity ?? 0,
    detail?.return_dismissed_quantity ?? 0
  ).toNumber()
}

/** What a line was worth before any of it came back. Medusa's totals leave out what did:
 * without it they are computed again, by Medusa's own function. */
export function fullTotals(item: ItemLike): Amounts {
  if (returnedOf(item) === 0) {
    return amountsOf(item)
  }
  const { detail: _, ...whole } = item
  return amountsOf(
    getLineItemTotals(whole as unknown as Parameters<typeof getLineItemTotals>[0], {})
  )
}

/** Medusa's `subtotal` is before discounts, its `total` after, with tax. */
function amountsOf(line: Totals): Amounts {
  return {
    net: MathBN.sub(line.subtotal ?? 0, line.discount_subtotal ?? 0).toString(),
    gross: MathBN.convert(line.total ?? 0).toString(),
  }
}
