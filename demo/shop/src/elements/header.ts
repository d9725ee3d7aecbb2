import { html, nothing, type TemplateResult } from "lit"
import { LOCALES, resolveLocale } from "medusa-plugin-encore/storefront"
import { withReturn } from "../router/routes.ts"
import { Action } from "./action.ts"
import { ShopElement } from "./shop-element.ts"

/** The shop's head: its name, the categories, language, region, account and cart. */
class ShopHeader extends ShopElement {
  static override properties = { ...ShopElement.properties, path: { type: String } }

  declare path: string

  readonly #picking = new Action(this)
  #picks = Promise.resolve()

  protected override render(): TemplateResult {
    const { texts, categories } = this.shop
    return html`
      <a class="skip" href="#content">${texts("skip")}</a>
      <header class="header">
        <div class="header-top">
          <a class="brand" href="/">${texts("brand")}</a>
          <div class="header-tools">
            ${this.#renderRegion()} ${this.#renderLocale()} ${this.#renderAccount()}
            ${this.#renderCart()}
          </div>
        </div>
        <nav class="categories" aria-label=${texts("categories")}>
          ${this.#renderLink("/", texts("all_products"))}
          ${categories.map(({ handle, name }) =>
            this.#renderLink(`/categories/${handle}`, name)
          )}
          ${this.#renderLink("/draws", texts("draws_title"))}
        </nav>
      </header>
      ${this.#picking.error
        ? this.renderError(this.describe(this.#picking.error))
        : nothing}
    `
  }

  #renderLink(href: string, text: string): TemplateResult {
    const current = this.path === href ? "page" : nothing
    return html`<a href=${href} aria-current=${current}>${text}</a>`
  }

  #renderRegion(): TemplateResult {
    const { texts, regions, region } = this.shop
    return html`
      <select
        class="picker"
        aria-label=${texts("region")}
        data-testid="region-select"
        @change=${(event: Event) => this.#pick(event, (id) => this.shop.setRegion(id))}
      >
        ${regions.map(
          ({ id, name, currency_code }) => html`
            <option value=${id} title=${name} ?selected=${id === region.id}>
              ${currency_code.toUpperCase()}
            </option>
          `
        )}
      </select>
    `
  }

  #renderLocale(): TemplateResult {
    const { texts, locale } = this.shop
    return html`
      <select
        class="picker"
        aria-label=${texts("language")}
        data-testid="language-select"
        @change=${(event: Event) =>
          this.#pick(event, (code) => this.shop.setLocale(resolveLocale(code)))}
      >
        ${LOCALES.map(
          (code) => html`
            <option value=${code} lang=${code} ?selected=${code === locale}>
              ${nameOf(code)}
            </option>
          `
        )}
      </select>
    `
  }

  /** Makes a choice of a select, after those before it, so that the last one stands; if
   * it fails, what was chosen before shows again. */
  #pick(event: Event, choose: (value: string) => Promise<void>): void {
    const select = event.target
    if (!(select instanceof HTMLSelectElement)) {
      return
    }
    const { value } = select
    this.#picks = this.#picks.then(async () => {
      const before = select.querySelector<HTMLOptionElement>("option[selected]")?.value
      await this.#picking.run(() => choose(value))
      if (this.#picking.error && before) {
        select.value = before
      }
    })
  }

  #renderAccount(): TemplateResult {
    const { texts, session } = this.shop
    return session.customer
      ? html`<a class="tool" href="/account" data-testid="account-link">
          ${texts("account")}
        </a>`
      : html`<a class="tool" href=${withReturn("/sign-in")} data-testid="sign-in-link">
          ${texts("sign_in")}
        </a>`
  }

  #renderCart(): TemplateResult {
    const { texts, format, basket } = this.shop
    const count = basket.quantity
    return html`
      <a
        class="tool cart-link"
        href="/cart"
        aria-label=${count > 0 ? texts("cart_with", { count }) : texts("cart")}
        data-testid="cart-link"
      >
        ${texts("cart")}
        ${count > 0
          ? html`<span class="count" data-testid="cart-count">
              ${format.number(count)}
            </span>`
          : nothing}
      </a>
    `
  }
}

/** A language's name in that language. */
function nameOf(code: string): string {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

customElements.define("shop-header", ShopHeader)
