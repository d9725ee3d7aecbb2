import { html, nothing, type TemplateResult } from "lit"
import type { Shop } from "../shop/shop.ts"

/** What a cart and an order have in common: what is to be paid, and for what. */
export interface Totals {
  currency_code: string
  item_total: number
  shipping_total: number
  discount_total: number
  tax_total: number
  total: number
}

export interface TotalsOptions {
  /** False while no delivery has been chosen, and its price isn't known. */
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
  const delivery =
    totals.shipping_total > 0 ? money(totals.shipping_total) : texts("free")

  return html`
    <dl class="totals">
      ${row(texts("subtotal"), money(totals.item_total))}
      ${totals.discount_total > 0
        ? row(texts("discount"), money(-totals.discount_total))
        : nothing}
      ${row(texts("shipping"), deliveryChosen ? delivery : texts("shipping_later"))}
      ${totals.tax_total > 0
        ? row(texts("tax_included"), money(totals.tax_total))
        : nothing}
      ${row(texts("total"), money(totals.total), "grand")}
    </dl>
  `
}
