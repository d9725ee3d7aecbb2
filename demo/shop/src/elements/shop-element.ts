import { LitElement, html, type TemplateResult } from "lit"
import { ConfirmTotal } from "../shop/error.ts"
import { statusOf } from "../shop/status.ts"
import type { Shop } from "../shop/shop.ts"

/**
 * A part of the shop. It renders into the page itself, so that the shop's style
 * sheets and form labels reach it, and again whenever the shop changes.
 */
export abstract class ShopElement extends LitElement {
  static override properties = { shop: { attribute: false } }

  declare shop: Shop

  override connectedCallback(): void {
    super.connectedCallback()
    this.shop.addEventListener("change", this.#onChange)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.shop.removeEventListener("change", this.#onChange)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected money(amount: number, code = this.shop.region.currency_code): string {
    return this.shop.format.money(amount, code)
  }

  /** What went wrong, in the shopper's words. */
  protected describe(error: unknown): string {
    if (error instanceof ConfirmTotal) {
      return this.shop.texts("confirm_total")
    }
    return statusOf(error) === undefined && error instanceof TypeError
      ? this.shop.texts("failed_network")
      : error instanceof Error
        ? error.message
        : String(error)
  }

  protected renderError(message: string): TemplateResult {
    return html`<p class="error" role="alert">${message}</p>`
  }

  #onChange = (): void => this.requestUpdate()
}
