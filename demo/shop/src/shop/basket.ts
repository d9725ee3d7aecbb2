import type Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"
import { ConfirmTotal, ShopError } from "./error.ts"
import { statusOf } from "./status.ts"
import { storage } from "./storage.ts"

const CART_KEY = "cart"

export type CartAddress = HttpTypes.StoreAddAddress

/** The shopper's cart: made with the first product, remembered until it is an order. */
export class Basket {
  cart: HttpTypes.StoreCart | null = null
  /** Grows with every change: what depends on the cart loads itself again by it. */
  revision = 0

  readonly #sdk: Medusa
  readonly #changed: () => void

  constructor(sdk: Medusa, changed: () => void) {
    this.#sdk = sdk
    this.#changed = changed
  }

  get quantity(): number {
    const items = this.cart?.items ?? []
    return items.reduce((sum, { quantity }) => sum + quantity, 0)
  }

  /** Brings back the cart of the last visit, if there is one and it is still open. */
  async restore(): Promise<void> {
    const id = storage.get(CART_KEY)
    if (!id) {
      return
    }
    try {
      const { cart } = await this.#sdk.store.cart.retrieve(id)
      if (cart.completed_at) {
        this.forget()
      } else {
        this.show(cart)
      }
    } catch (error) {
      if (statusOf(error) !== 404) {
        throw error
      }
      this.forget()
    }
  }

  async add(variantId: string, quantity: number, regionId: string): Promise<void> {
    const cart = this.cart ?? (await this.#create(regionId))
    const answer = await this.#sdk.store.cart.createLineItem(cart.id, {
      variant_id: variantId,
      quantity,
    })
    this.show(answer.cart)
  }

  async setQuantity(lineId: string, quantity: number): Promise<void> {
    const { cart } = await this.#sdk.store.cart.updateLineItem(this.#id, lineId, {
      quantity,
    })
    this.show(cart)
  }

  /** Puts a code on the cart. @returns whether it pays on it */
  async addCode(code: string): Promise<boolean> {
    const { cart } = await this.#sdk.client.fetch<HttpTypes.StoreCartResponse>(
      `/store/carts/${this.#id}/promotions`,
      { method: "POST", body: { promo_codes: [code] } }
    )
    this.show(cart)
    return (cart.promotions ?? []).some((promotion) => promotion.code === code)
  }

  async removeCode(code: string): Promise<void> {
    const { cart } = await this.#sdk.client.fetch<HttpTypes.StoreCartResponse>(
      `/store/carts/${this.#id}/promotions`,
      { method: "DELETE", body: { promo_codes: [code] } }
    )
    this.show(cart)
  }

  async removeLine(lineId: string): Promise<void> {
    const { parent } = await this.#sdk.store.cart.deleteLineItem(this.#id, lineId)
    if (parent) {
      this.show(parent)
    } else {
      await this.restore()
    }
  }

  /** Moves the cart to another region, which prices it anew. */
  async moveTo(regionId: string): Promise<void> {
    if (this.cart && this.cart.region_id !== regionId) {
      await this.#update({ region_id: regionId })
    }
  }

  /** Makes a guest's cart the cart of the customer who has just signed in. */
  async claim(): Promise<void> {
    if (this.cart) {
      const { cart } = await this.#sdk.store.cart.transferCart(this.cart.id)
      this.show(cart)
    }
  }

  async setAddress(email: string, address: CartAddress): Promise<void> {
    await this.#update({ email, shipping_address: address, billing_address: address })
  }

  async shippingOptions(): Promise<HttpTypes.StoreCartShippingOption[]> {
    const answer = await this.#sdk.store.fulfillment.listCartOptions({
      cart_id: this.#id,
    })
    return answer.shipping_options
  }

  async chooseShipping(optionId: string): Promise<void> {
    const { cart } = await this.#sdk.store.cart.addShippingMethod(this.#id, {
      option_id: optionId,
    })
    this.show(cart)
  }

  async paymentProviders(): Promise<HttpTypes.StorePaymentProvider[]> {
    const answer = await this.#sdk.store.payment.listPaymentProviders({
      region_id: this.#cart.region_id ?? "",
    })
    return answer.payment_providers
  }

  /**
   * Pays with the provider what there is to pay, and turns the cart into an order.
   * Points on the cart may be fewer by now than the shopper has seen: then the new
   * total is shown instead, to be confirmed.
   *
   * @throws ConfirmTotal where the total has changed
   */
  async placeOrder(providerId: string | undefined): Promise<HttpTypes.StoreOrder> {
    const seen = this.#cart.total
    const { cart } = await this.#sdk.store.cart.retrieve(this.#id)
    if (cart.total !== seen) {
      this.show(cart)
      throw new ConfirmTotal()
    }
    if (cart.total > 0 && providerId) {
      await this.#sdk.store.payment.initiatePaymentSession(cart, {
        provider_id: providerId,
      })
    }
    const result = await this.#sdk.store.cart.complete(this.#id)
    if (result.type === "cart") {
      await this.restore()
      throw new ShopError(result.error.message)
    }
    this.forget()
    return result.order
  }

  /** Shows the cart as a call has answered with it. */
  show(cart: HttpTypes.StoreCart): void {
    this.cart = cart
    this.revision += 1
    this.#changed()
  }

  forget(): void {
    storage.remove(CART_KEY)
    this.cart = null
    this.revision += 1
    this.#changed()
  }

  get #cart(): HttpTypes.StoreCart {
    if (!this.cart) {
      throw new ShopError("There is no cart")
    }
    return this.cart
  }

  get #id(): string {
    return this.#cart.id
  }

  async #create(regionId: string): Promise<HttpTypes.StoreCart> {
    const { cart } = await this.#sdk.store.cart.create({ region_id: regionId })
    storage.set(CART_KEY, cart.id)
    this.show(cart)
    return cart
  }

  async #update(body: HttpTypes.StoreUpdateCart): Promise<void> {
    const { cart } = await this.#sdk.store.cart.update(this.#id, body)
    this.show(cart)
  }
}
