/**
 * What the earning rules look at: a cart before the order, an order after it, or
 * a purchase from elsewhere, all in one shape, so that preview and award cannot
 * differ. Amounts are texts in major units of `currency_code`: JSON keeps every
 * digit of them.
 */
export type Basket = {
  currency_code: string
  lines: BasketLine[]
  shipping: Amounts
  /** What points pay of it; by setting, that part earns nothing. */
  points_paid: string
}

/** How the share of shipping is named among those of the lines. */
export const SHIPPING = "shipping"

export type BasketLine = Amounts &
  ProductOfLine & {
    id: string
    /** For people to read. */
    title?: string
    quantity: number
    /** Units that codes paid entirely; cards give no stamp for what they gave. */
    discounts?: { code: string; units: number }[]
  }

/** What a line is of. A basket that was kept before rules asked for more than the product
 * has no more. */
export type ProductOfLine = {
  product_id: string | null
  variant_id?: string | null
  collection_id?: string | null
  /** The product's categories and those above them. */
  category_ids?: string[]
  tag_ids?: string[]
}

/** After discounts, before and after tax. */
export type Amounts = {
  net: string
  gross: string
}

/** A purchase of which only the sum is known: one line, no tax shown. */
export function basketOfAmount(amount: string, currencyCode: string): Basket {
  return {
    currency_code: currencyCode,
    lines: [{ id: "goods", product_id: null, quantity: 1, net: amount, gross: amount }],
    shipping: { net: "0", gross: "0" },
    points_paid: "0",
  }
}
