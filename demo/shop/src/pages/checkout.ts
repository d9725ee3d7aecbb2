import type { HttpTypes } from "@medusajs/framework/types"
import { html, nothing, type TemplateResult } from "lit"
import { Action } from "../elements/action.ts"
import { renderCheckoutPoints } from "../elements/checkout-points.ts"
import { readForm, renderField } from "../elements/field.ts"
import { renderLines } from "../elements/lines.ts"
import { renderNotice } from "../elements/notice.ts"
import { Page } from "../elements/page.ts"
import { renderTotals } from "../elements/totals.ts"
import { navigate } from "../router/router.ts"
import { placeOrder } from "../shop/place-order.ts"

type ShippingOption = HttpTypes.StoreCartShippingOption
type PaymentProvider = HttpTypes.StorePaymentProvider

/** From the cart to the order: address, delivery, payment, each after the other. */
class CheckoutPage extends Page {
  static override properties = {
    ...Page.properties,
    options: { state: true },
    providers: { state: true },
    providerId: { state: true },
  }

  /** Null until the address is known. */
  declare options: ShippingOption[] | null
  declare providers: PaymentProvider[]
  declare providerId: string | undefined

  readonly #saving = new Action(this)
  readonly #placing = new Action(this)
  #regionId: string | null | undefined

  constructor() {
    super()
    this.options = null
    this.providers = []
  }

  /** In another region other countries, deliveries and payments are offered. */
  protected override willUpdate(): void {
    const regionId = this.shop.basket.cart?.region_id
    if (regionId !== this.#regionId) {
      this.#regionId = regionId
      this.options = null
    }
  }

  protected override render(): TemplateResult {
    const { shop } = this
    const { texts } = shop
    const { cart } = shop.basket
    const items = cart?.items ?? []
    if (!cart || items.length === 0) {
      return renderNotice(shop, texts("cart_empty"))
    }
    return html`
      <div class="page-head"><h1>${texts("checkout")}</h1></div>
      <div class="columns">
        <div class="steps">
          ${this.options
            ? html`${this.#renderAddress(cart)}
              ${this.#renderDelivery(this.options, cart)} ${this.#renderPayment(cart)}`
            : this.#renderAddressForm(cart)}
        </div>
        <aside class="aside" aria-label=${texts("summary")}>
          ${renderCheckoutPoints(shop)}
          <div class="panel">
            <h2>${texts("summary")}</h2>
            ${renderLines(shop, items, cart.currency_code)}
            ${renderTotals(shop, cart, { deliveryChosen: isDeliveryChosen(cart) })}
          </div>
        </aside>
      </div>
    `
  }

  #renderAddressForm(cart: HttpTypes.StoreCart): TemplateResult {
    const { texts, session, region } = this.shop
    const { customer } = session
    const known = cart.shipping_address
    const { busy, error } = this.#saving
    return html`
      <form class="panel form" @submit=${this.#saveAddress}>
        <h2>${texts("contact_address")}</h2>
        ${renderField({
          name: "email",
          label: texts("email"),
          type: "email",
          autocomplete: "email",
          testId: "checkout-email",
          value: customer?.email ?? cart.email,
          wide: true,
        })}
        ${renderField({
          name: "first_name",
          label: texts("first_name"),
          autocomplete: "given-name",
          testId: "checkout-first-name",
          value: known?.first_name ?? customer?.first_name ?? "",
        })}
        ${renderField({
          name: "last_name",
          label: texts("last_name"),
          autocomplete: "family-name",
          testId: "checkout-last-name",
          value: known?.last_name ?? customer?.last_name ?? "",
        })}
        ${renderField({
          name: "address_1",
          label: texts("address"),
          autocomplete: "address-line1",
          testId: "checkout-address",
          value: known?.address_1 ?? "",
          wide: true,
        })}
        ${renderField({
          name: "postal_code",
          label: texts("postal_code"),
          autocomplete: "postal-code",
          testId: "checkout-postal-code",
          value: known?.postal_code ?? "",
        })}
        ${renderField({
          name: "city",
          label: texts("city"),
          autocomplete: "address-level2",
          testId: "checkout-city",
          value: known?.city ?? "",
        })}
        ${this.#renderCountries(region.countries ?? [], known?.country_code)}
        ${error ? this.renderError(this.describe(error)) : nothing}
        <button
          class="button primary wide"
          data-testid="checkout-continue"
          ?disabled=${busy}
        >
          ${texts("continue_to_delivery")}
        </button>
      </form>
    `
  }

  #renderCountries(
    countries: HttpTypes.StoreRegionCountry[],
    chosen: string | null | undefined
  ): TemplateResult {
    const { texts, locale } = this.shop
    const names = new Intl.DisplayNames(locale, { type: "region" })
    const choices = countries
      .map(({ iso_2 = "" }) => ({
        iso_2,
        name: names.of(iso_2.toUpperCase()) ?? iso_2,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
    return html`
      <label class="field wide">
        <span>${texts("country")}</span>
        <select
          name="country_code"
          autocomplete="country"
          data-testid="checkout-country"
          required
        >
          ${choices.map(
            ({ iso_2, name }) => html`
              <option value=${iso_2} ?selected=${iso_2 === chosen}>${name}</option>
            `
          )}
        </select>
      </label>
    `
  }

  #renderAddress({ email, shipping_address }: HttpTypes.StoreCart): TemplateResult {
    const { texts } = this.shop
    const { first_name, last_name, address_1, postal_code, city } =
      shipping_address ?? {}
    return html`
      <section class="panel" aria-label=${texts("contact_address")}>
        <div class="panel-head">
          <h2>${texts("contact_address")}</h2>
          <button class="link" type="button" @click=${() => (this.options = null)}>
            ${texts("change")}
          </button>
        </div>
        <p class="muted">
          ${first_name} ${last_name}, ${address_1}, ${postal_code} ${city}<br />${email}
        </p>
      </section>
    `
  }

  #renderDelivery(
    options: ShippingOption[],
    cart: HttpTypes.StoreCart
  ): TemplateResult {
    const { texts } = this.shop
    const chosen = cart.shipping_methods?.[0]?.shipping_option_id
    const { busy, error } = this.#saving
    return html`
      <fieldset class="panel choices stacked" ?disabled=${busy}>
        <legend><h2>${texts("delivery")}</h2></legend>
        ${options.length === 0 ? html`<p>${texts("no_delivery")}</p>` : nothing}
        ${options.map(
          (option) => html`
            <label class="choice">
              <input
                type="radio"
                name="shipping"
                value=${option.id}
                .checked=${option.id === chosen}
                data-testid="shipping-option"
                @change=${() => this.#chooseShipping(option.id)}
              />
              <span>${option.name}</span>
              <span class="choice-price">
                ${option.amount > 0
                  ? this.money(option.amount, cart.currency_code)
                  : texts("free")}
              </span>
            </label>
          `
        )}
        ${error ? this.renderError(this.describe(error)) : nothing}
      </fieldset>
    `
  }

  #renderPayment(cart: HttpTypes.StoreCart): TemplateResult {
    const { texts } = this.shop
    const { busy, error } = this.#placing
    const isPaid = cart.total <= 0
    const ready =
      isDeliveryChosen(cart) && (isPaid || this.providerId) && !this.#saving.busy
    return html`
      <fieldset class="panel choices stacked" ?disabled=${busy}>
        <legend><h2>${texts("payment")}</h2></legend>
        ${isPaid
          ? html`<p data-testid="nothing-to-pay">${texts("nothing_to_pay")}</p>`
          : this.providers.map((provider) => this.#renderProvider(provider))}
        ${error ? this.renderError(this.describe(error)) : nothing}
        <button
          class="button primary wide"
          type="button"
          data-testid="place-order"
          ?disabled=${!ready || busy}
          @click=${this.#placeOrder}
        >
          ${busy
            ? texts("placing")
            : html`${texts("place_order")} ·
              ${this.money(cart.total, cart.currency_code)}`}
        </button>
      </fieldset>
    `
  }

  #renderProvider({ id }: PaymentProvider): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="payment"
          value=${id}
          .checked=${id === this.providerId}
          data-testid="payment-provider"
          @change=${() => (this.providerId = id)}
        />
        <span>${this.#providerName(id)}</span>
      </label>
    `
  }

  #providerName(id: string): string {
    return id === "pp_system_default"
      ? this.shop.texts("pay_system")
      : this.shop.texts("pay_other", { provider: id.replace(/^pp_/, "") })
  }

  #saveAddress(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) {
      return
    }
    const { email = "", ...address } = readForm(event.target)
    const { basket } = this.shop
    void this.#saving.run(async () => {
      await basket.setAddress(email, address)
      const [options, providers] = await Promise.all([
        basket.shippingOptions(),
        basket.paymentProviders(),
      ])
      // One choice less to make: the first is what most want.
      const [first] = options
      if (first) {
        await basket.chooseShipping(first.id)
      }
      this.providers = providers
      this.providerId = providers[0]?.id
      this.options = options
    })
  }

  #chooseShipping(optionId: string): void {
    void this.#saving.run(() => this.shop.basket.chooseShipping(optionId))
  }

  #placeOrder(): void {
    void this.#placing.run(async () => {
      const { order, placed } = await placeOrder(this.shop, this.providerId)
      navigate(`/orders/${order.id}`, placed)
    })
  }
}

const isDeliveryChosen = (cart: HttpTypes.StoreCart): boolean =>
  Boolean(cart.shipping_methods?.length)

customElements.define("checkout-page", CheckoutPage)
