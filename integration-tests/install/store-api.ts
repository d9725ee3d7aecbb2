import Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"

interface Login {
  email: string
  password: string
}

interface Entry {
  kind: string
  points: number
  source_id: string
}

const ADDRESS = {
  first_name: "Eleni",
  last_name: "Markou",
  address_1: "Ermou 1",
  city: "Athens",
  postal_code: "10563",
  country_code: "gr",
}

const RULE = {
  name: "A point for every euro",
  definition: {
    trigger: "order_placed",
    effect: {
      type: "per_amount",
      rates: [{ currency_code: "eur", points: 1, per: 1 }],
      include_tax: false,
      include_shipping: false,
      rounding: "floor",
    },
  },
}

/** What a merchant and a shopper do, through the public API alone. */
export class StoreApi {
  readonly #sdk: Medusa

  constructor(baseUrl: string, publishableKey: string) {
    this.#sdk = new Medusa({
      baseUrl,
      publishableKey,
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })
  }

  /** Makes and publishes a rule, as the merchant. */
  async publishRule(admin: Login) {
    await this.#sdk.auth.login("user", "emailpass", { ...admin })
    const { earning_rule } = await this.#sdk.client.fetch<{
      earning_rule: { id: string }
    }>("/admin/encore/earning-rules", { method: "POST", body: RULE })
    await this.#sdk.client.fetch(
      `/admin/encore/earning-rules/${earning_rule.id}/publish`,
      { method: "POST" }
    )
  }

  /** Buys one of a product, and says what the cart promised before. */
  async buy(shopper: Login, handle: string) {
    await this.#sdk.auth.login("customer", "emailpass", { ...shopper })
    const { store } = this.#sdk
    const { regions } = await store.region.list()
    const region = regions.find(({ currency_code }) => currency_code === "eur")
    const { products } = await store.product.list({ handle, fields: "*variants" })
    const { cart } = await store.cart.create({
      region_id: region?.id,
      email: shopper.email,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
    })
    await store.cart.createLineItem(cart.id, {
      variant_id: products[0]?.variants?.[0]?.id ?? "",
      quantity: 1,
    })
    const { shipping_options } = await store.fulfillment.listCartOptions({
      cart_id: cart.id,
    })
    const { cart: ready } = await store.cart.addShippingMethod(cart.id, {
      option_id: shipping_options[0]?.id ?? "",
    })
    await store.payment.initiatePaymentSession(ready, {
      provider_id: "pp_system_default",
    })
    const { loyalty } = await this.#sdk.client.fetch<{
      loyalty: { earn: { points: number } }
    }>(`/store/carts/${cart.id}/encore`)
    return {
      promised: loyalty.earn.points,
      order: ordered(await store.cart.complete(cart.id)),
    }
  }

  /** The shopper's entries for an order, once there are some. */
  async entriesOf(shopper: Login, orderId: string): Promise<Entry[]> {
    await this.#sdk.auth.login("customer", "emailpass", { ...shopper })
    for (;;) {
      const { entries } = await this.#sdk.client.fetch<{ entries: Entry[] }>(
        "/store/encore/me/entries"
      )
      const found = entries.filter(({ source_id }) => source_id === orderId)
      if (found.length) {
        return found
      }
    }
  }
}

function ordered(
  answer: Awaited<ReturnType<Medusa["store"]["cart"]["complete"]>>
): HttpTypes.StoreOrder {
  if (answer.type !== "order") {
    throw new Error(answer.error.message)
  }
  return answer.order
}
