import type { HttpTypes } from "@medusajs/framework/types"
import { html, nothing, type TemplateResult } from "lit"
import { live } from "lit/directives/live.js"
import { Action } from "../elements/action.ts"
import { renderCheckoutPoints } from "../elements/checkout-points.ts"
import { lineTitle, linePrice, lineVariant } from "../elements/lines.ts"
import { renderNotice } from "../elements/notice.ts"
import { Page } from "../elements/page.ts"
import { renderPicture } from "../elements/picture.ts"
import { renderTotals } from "../elements/totals.ts"

type CartLine = HttpTypes.StoreCartLineItem

/** The cart: change it, see what it costs and what it earns. */
class CartPage extends Page {
  readonly #changing = new Action(this)
  /** Whether the code that was entered last doesn't pay. */
  #refusedCode = false

  protected override render(): TemplateResult {
    const { shop } = this
    const { texts } = shop
    const { cart } = shop.basket
    const items = cart?.items ?? []
    if (!cart || items.length === 0) {
      return renderNotice(shop, texts("cart_empty"))
    }
    const { error } = this.#changing
    return html`
      <div class="page-head"><h1>${texts("cart")}</h1></div>
      <div class="columns">
        <section aria-label=${texts("cart")} aria-busy=${this.#changing.busy}>
          ${error ? this.renderError(this.describe(error)) : nothing}
          <ul class="lines">
            ${items.map((line) => this.#renderLine(line, cart.currency_code))}
          </ul>
        </section>
        <aside class="aside" aria-label=${texts("summary")}>
          <div class="panel">
            <h2>${texts("summary")}</h2>
            ${renderTotals(shop, cart, {
              deliveryChosen: Boolean(cart.shipping_methods?.length),
            })}
            ${this.#renderCodes(cart)}
            <a
              class="button primary wide"
              href="/checkout"
              data-testid="go-to-checkout"
            >
              ${texts("go_to_checkout")}
            </a>
          </div>
          ${renderCheckoutPoints(shop)}
        </aside>
      </div>
    `
  }

  /** The codes on the cart, and a field for another. */
  #renderCodes(cart: HttpTypes.StoreCart): TemplateResult {
    const { texts } = this.shop
    return html`
      <form class="field codes" @submit=${(event: SubmitEvent) => this.#addCode(event)}>
        <label for="promo-code">${texts("promo_code")}</label>
        <input
          id="promo-code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          data-testid="promo-code"
          required
        />
        <button
          class="button"
          type="submit"
          data-testid="promo-apply"
          ?disabled=${this.#changing.busy}
        >
          ${texts("promo_apply")}
        </button>
        ${this.#refusedCode
          ? html`<p class="error" role="alert">${texts("promo_refused")}</p>`
          : nothing}
      </form>
      ${(cart.promotions ?? []).map(({ code }) =>
        code
          ? html`<p class="code-on-cart">
              <strong>${code}</strong>
              <button
                class="link"
                type="button"
                aria-label=${texts("promo_remove", { code })}
                @click=${() =>
                  this.#changing.run(() => this.shop.basket.removeCode(code))}
              >
                ${texts("remove")}
              </button>
            </p>`
          : nothing
      )}
    `
  }

  async #addCode(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.target
    if (!(form instanceof HTMLFormElement)) {
      return
    }
    const code = String(new FormData(form).get("code")).trim()
    this.#refusedCode = false
    await this.#changing.run(async () => {
      this.#refusedCode = !(await this.shop.basket.addCode(code.toUpperCase()))
    })
    if (!this.#refusedCode && !this.#changing.error) {
      form.reset()
    }
  }

  #renderLine(line: CartLine, currencyCode: string): TemplateResult {
    const { texts, basket } = this.shop
    const product = lineTitle(line)
    return html`
      <li class="line" data-testid="cart-line">
        ${renderPicture({ title: product, thumbnail: line.thumbnail })}
        <div class="line-what">
          <a class="line-title" href="/products/${line.product_handle}">${product}</a>
          <span class="muted">
            ${lineVariant(line)}
            ${texts("each", { price: this.money(line.unit_price, currencyCode) })}
          </span>
          <div class="line-controls">
            <input
              type="number"
              min="1"
              max="99"
              inputmode="numeric"
              aria-label=${texts("quantity_of", { product })}
              data-testid="line-quantity"
              .value=${live(String(line.quantity))}
              ?disabled=${this.#changing.busy}
              @change=${(event: Event) => this.#setQuantity(line, event)}
            />
            <button
              class="link"
              type="button"
              aria-label=${texts("remove_product", { product })}
              data-testid="line-remove"
              ?disabled=${this.#changing.busy}
              @click=${() => this.#changing.run(() => basket.removeLine(line.id))}
            >
              ${texts("remove")}
            </button>
          </div>
        </div>
        <span class="line-total">${this.money(linePrice(line), currencyCode)}</span>
      </li>
    `
  }

  #setQuantity(line: CartLine, { target }: Event): void {
    if (!(target instanceof HTMLInputElement)) {
      return
    }
    if (!target.reportValidity() || target.value === "") {
      target.value = String(line.quantity)
      return
    }
    const quantity = target.valueAsNumber
    void this.#changing.run(() => this.shop.basket.setQuantity(line.id, quantity))
  }
}

customElements.define("cart-page", CartPage)
