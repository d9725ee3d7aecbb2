import { html, nothing, type TemplateResult } from "lit"
import type { Shop } from "../shop/shop.ts"
import { renderPicture } from "./picture.ts"

export interface Line {
  title: string
  product_title?: string | null
  variant_title?: string | null
  thumbnail?: string | null
  quantity: number
  unit_price: number
  /** Of an order's line. */
  detail?: { return_received_quantity: number }
}

/** The products of a cart or an order, for reading only. */
export function renderLines(
  shop: Shop,
  lines: Line[],
  currencyCode: string
): TemplateResult {
  return html`
    <ul class="lines">
      ${lines.map(
        (line) => html`
          <li class="line small">
            ${renderPicture({ title: lineTitle(line), thumbnail: line.thumbnail })}
            <div class="line-what">
              <span class="line-title">${lineTitle(line)}</span>
              <span class="muted">
                ${lineVariant(line)} ${shop.format.number(line.quantity)}&nbsp;×
                ${renderReturned(shop, line)}
              </span>
            </div>
            <span class="line-total"
              >${shop.format.money(linePrice(line), currencyCode)}</span
            >
          </li>
        `
      )}
    </ul>
  `
}

function renderReturned(
  { texts }: Shop,
  { detail }: Line
): TemplateResult | typeof nothing {
  const count = Number(detail?.return_received_quantity ?? 0)
  return count > 0
    ? html`<br /><span data-testid="line-returned"
          >${texts("returned", { count })}</span
        >`
    : nothing
}

export function lineTitle({ product_title, title }: Line): string {
  return product_title ?? title
}

/** What a line costs as priced, before discounts and taxes. */
export function linePrice({ unit_price, quantity }: Line): number {
  return unit_price * quantity
}

/** The name of the variant, where the product has more than the one of its name. */
export function lineVariant(line: Line): TemplateResult | typeof nothing {
  const { variant_title } = line
  return variant_title &&
    !isOnlyVariant(variant_title) &&
    variant_title !== lineTitle(line)
    ? html`<span>${variant_title} · </span>`
    : nothing
}

/** Medusa's own name for the variant of a product without options. */
const isOnlyVariant = (title: string): boolean =>
  title.toLowerCase() === "default variant"
