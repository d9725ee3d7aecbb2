import { html, nothing, type TemplateResult } from "lit"
import type { Shop } from "../shop/shop.ts"

/** What a cart and an order have in common: what is to be paid, and for what. */
export interface Totals {
  currency_code: string
  item_subtotal: number
  shipping_subtotal: number
  discount_total: number
  discount_tax_total: number
  tax_total: number
  total: number
  credit_lines?: { reference: string; amount: number }[]
}

/** What the credit lines of points are known by. */
const POINTS = "encore_points"

export interface TotalsOptions {
  /** Before delivery is chosen neither its price nor the tax is known. */
  deliveryChosen: boolean
}

/** The sums of a cart or an order, as a list. */
export function renderTotals(
  shop: Shop,
  totals: Totals,
  { deliveryChosen }: TotalsOptions
): TemplateResult {
  const { texts, format } = shop
  const money = (amount: number) => format.money(amount, totals.currency_code)
  const row = (label: string, value: string, kind = "") => html`
    <div class="row ${kind}">
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>
  `
  const discount = totals.discount_total - totals.discount_tax_total
  const paid = paidWithPoints(totals)
  const delivery =
    totals.shipping_subtotal > 0 ? money(totals.shipping_subtotal) : texts("free")

  return html`
    <dl class="totals">
      ${row(texts("subtotal"), money(totals.item_subtotal))}
      ${discount > 0 ? row(texts("discount"), money(-discount)) : nothing}
      ${row(texts("shipping"), deliveryChosen ? delivery : texts("at_next_step"))}
      ${row(
        texts("tax"),
        deliveryChosen ? money(totals.tax_total) : texts("at_next_step")
      )}
      ${paid > 0 ? row(texts("paid_with_points"), money(-paid)) : nothing}
      ${row(texts("total"), money(totals.total), "grand")}
    </dl>
  `
}

/** What points pay of a cart or an order. */
export function paidWithPoints({ credit_lines = [] }: Pick<Totals, "credit_lines">) {
  return credit_lines
    .filter(({ reference }) => reference === POINTS)
    .reduce((sum, { amount }) => sum + amount, 0)
}
