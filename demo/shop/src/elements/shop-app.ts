import { html, type PropertyValues, type TemplateResult } from "lit"
import "../pages/index.ts"
import { interceptLinks, matchRoute } from "../router/router.ts"
import { routes } from "../router/routes.ts"
import "./header.ts"
import { renderNotice } from "./notice.ts"
import { ShopElement } from "./shop-element.ts"

/** The shop: its head, the page of the present address, its foot. */
export class ShopApp extends ShopElement {
  static override properties = { ...ShopElement.properties, path: { state: true } }

  declare path: string

  constructor() {
    super()
    this.path = location.pathname
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener("popstate", this.#onNavigate)
    document.addEventListener("click", interceptLinks)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener("popstate", this.#onNavigate)
    document.removeEventListener("click", interceptLinks)
  }

  protected override render(): TemplateResult {
    return html`
      <shop-header .shop=${this.shop} path=${this.path}></shop-header>
      <main id="content" tabindex="-1">${this.#renderPage()}</main>
      <footer class="footer">${this.shop.texts("footer")}</footer>
    `
  }

  /** A new page starts at its top, for eyes and for screen readers. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has("path") && changed.get("path") !== undefined) {
      window.scrollTo(0, 0)
      this.querySelector<HTMLElement>("main")?.focus({ preventScroll: true })
    }
  }

  #renderPage(): TemplateResult {
    const { shop } = this
    const match = matchRoute(routes, this.path)
    const { handle, id } = match?.params ?? {}
    switch (match?.name) {
      case "catalog":
      case "category":
        return html`<catalog-page .shop=${shop} .handle=${handle}></catalog-page>`
      case "product":
        return html`<product-page .shop=${shop} .handle=${handle}></product-page>`
      case "cart":
        return html`<cart-page .shop=${shop}></cart-page>`
      case "checkout":
        return html`<checkout-page .shop=${shop}></checkout-page>`
      case "confirmation":
        return html`<confirmation-page
          .shop=${shop}
          .orderId=${id}
        ></confirmation-page>`
      case "signIn":
        return html`<sign-in-page .shop=${shop}></sign-in-page>`
      case "register":
        return html`<register-page .shop=${shop}></register-page>`
      case "account":
        return html`<account-page .shop=${shop}></account-page>`
      case "draws":
        return html`<draws-page .shop=${shop}></draws-page>`
      default:
        return renderNotice(shop, shop.texts("not_found"))
    }
  }

  #onNavigate = (): void => {
    this.path = location.pathname
  }
}

customElements.define("shop-app", ShopApp)

declare global {
  interface HTMLElementTagNameMap {
    "shop-app": ShopApp
  }
}
