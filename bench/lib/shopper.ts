import { answerOf } from "./http"

export type Login = { email: string; password: string }

const ADDRESS = {
  first_name: "Bench",
  last_name: "Shopper",
  address_1: "Speicherstadt 1",
  city: "Hamburg",
  postal_code: "20457",
  country_code: "de",
}

/** Somebody signed in to a store, who buys the way a storefront does: by its API. */
export class Shopper {
  #token = ""
  #region = ""
  #variants: string[] = []

  private constructor(
    private readonly url: string,
    private readonly publishableKey: string
  ) {}

  static async signIn(
    url: string,
    publishableKey: string,
    login: Login
  ): Promise<Shopper> {
    const shopper = new Shopper(url, publishableKey)
    const { token } = await shopper.#call<{ token: string }>(
      "POST",
      "/auth/customer/emailpass",
      login
    )
    shopper.#token = token
    const { regions } = await shopper.#call<{
      regions: { id: string; currency_code: string }[]
    }>("GET", "/store/regions")
    shopper.#region = regions.find((region) => region.currency_code === "eur")!.id
    const { products } = await shopper.#call<{
      products: { handle: string; variants: { id: string }[] }[]
    }>("GET", "/store/products?limit=3&order=handle&fields=handle,*variants")
    shopper.#variants = products.map((product) => product.variants[0]!.id)
    return shopper
  }

  /** A cart of three things, with everything that completing it asks for. */
  async readyCart(): Promise<string> {
    const { cart } = await this.#call<{ cart: { id: string } }>(
      "POST",
      "/store/carts",
      {
        region_id: this.#region,
        items: this.#variants.map((variant_id) => ({ variant_id, quantity: 2 })),
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      }
    )
    const { shipping_options } = await this.#call<{
      shipping_options: { id: string; name: string }[]
    }>("GET", `/store/shipping-options?cart_id=${cart.id}`)
    const option = shipping_options.find(({ name }) => name === "Standard")!
    await this.#call("POST", `/store/carts/${cart.id}/shipping-methods`, {
      option_id: option.id,
    })
    const { payment_collection } = await this.#call<{
      payment_collection: { id: string }
    }>("POST", "/store/payment-collections", { cart_id: cart.id })
    await this.#call(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    return cart.id
  }

  /** @returns the order's id */
  async complete(cartId: string): Promise<string> {
    const { order } = await this.#call<{ order: { id: string } }>(
      "POST",
      `/store/carts/${cartId}/complete`
    )
    return order.id
  }

  get(path: string): Promise<unknown> {
    return this.#call("GET", path)
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.#call("POST", path, body)
  }

  #call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    return answerOf(
      fetch(this.url + path, {
        method,
        headers: {
          "content-type": "application/json",
          "x-publishable-api-key": this.publishableKey,
          ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        },
        body: body && JSON.stringify(body),
      })
    )
  }
}
