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

export type BasketLine = Amounts & {
  id: string
  /** For people to read. */
  title?: string
  product_id: string | null
  quantity: number
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
