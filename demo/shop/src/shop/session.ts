import type Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"
import { statusOf } from "./status.ts"

export interface Registration {
  email: string
  password: string
  first_name: string
  last_name: string
}

/** Who the shopper is: a guest, or a customer who has signed in. */
export class Session {
  customer: HttpTypes.StoreCustomer | null = null

  readonly #sdk: Medusa
  readonly #changed: () => void

  constructor(sdk: Medusa, changed: () => void) {
    this.#sdk = sdk
    this.#changed = changed
  }

  /** Recognises the customer of the last visit, if the token is still good. */
  async restore(): Promise<void> {
    if (!(await this.#sdk.client.getToken())) {
      return
    }
    try {
      await this.#load()
    } catch (error) {
      if (statusOf(error) !== 401) {
        throw error
      }
      await this.#sdk.client.clearToken()
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#sdk.auth.login("customer", "emailpass", { email, password })
    await this.#load()
  }

  async register({ email, password, ...name }: Registration): Promise<void> {
    const token = await this.#sdk.auth.register("customer", "emailpass", {
      email,
      password,
    })
    await this.#sdk.store.customer.create(
      { email, ...name },
      {},
      { authorization: `Bearer ${token}` }
    )
    // The token of a registration isn't a customer's yet; that of a sign-in is.
    await this.signIn(email, password)
  }

  async signOut(): Promise<void> {
    await this.#sdk.client.clearToken()
    this.customer = null
    this.#changed()
  }

  async #load(): Promise<void> {
    const { customer } = await this.#sdk.store.customer.retrieve()
    this.customer = customer
    this.#changed()
  }
}
