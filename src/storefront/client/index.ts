import type { CartLoyalty, EntryPage, Member, Program } from "../types.ts"
import { toEncoreError } from "./error.ts"
import type { EncoreSdk, TransportInit } from "./transport.ts"

export interface CallOptions {
  /** The language of the texts in the answer; else the client's, else the SDK's. */
  locale?: string
  signal?: AbortSignal
}

export interface PageOptions extends CallOptions {
  limit?: number
  offset?: number
}

export interface EncoreClientOptions {
  /** The language of the texts in the answers, for all calls. */
  locale?: string
}

/** Encore's store API, typed. Every call fails with an `EncoreError`. */
export interface EncoreClient {
  /** The program as anyone may see it: how points are earned, tiers, rewards. */
  program(options?: CallOptions): Promise<{ program: Program }>
  /** The signed-in customer's membership. */
  me(options?: CallOptions): Promise<{ member: Member }>
  /** The signed-in customer's point entries, newest first. */
  entries(options?: PageOptions): Promise<EntryPage>
  /** What a cart will earn, and what points can do for it. */
  cart(cartId: string, options?: CallOptions): Promise<{ loyalty: CartLoyalty }>
}

/**
 * The typed client over the shop's own instance of Medusa's JS SDK, which
 * brings the backend's address, the publishable key and the customer's token.
 *
 * @example
 * const sdk = new Medusa({ baseUrl, publishableKey })
 * const encore = createEncoreClient(sdk)
 * const { member } = await encore.me()
 */
export function createEncoreClient(
  sdk: EncoreSdk,
  defaults: EncoreClientOptions = {}
): EncoreClient {
  async function get<T>(
    path: string,
    options: CallOptions,
    query?: TransportInit["query"]
  ): Promise<T> {
    const locale = options.locale ?? defaults.locale
    try {
      return await sdk.client.fetch<T>(path, {
        method: "GET",
        ...(query && { query }),
        ...(locale && { headers: { "x-medusa-locale": locale } }),
        ...(options.signal && { signal: options.signal }),
      })
    } catch (error) {
      throw toEncoreError(error)
    }
  }

  return {
    program: (options = {}) => get("/store/encore/program", options),
    me: (options = {}) => get("/store/encore/me", options),
    entries: ({ limit = 20, offset = 0, ...options } = {}) =>
      get("/store/encore/me/entries", options, { limit, offset }),
    cart: (cartId, options = {}) =>
      get(`/store/carts/${encodeURIComponent(cartId)}/encore`, options),
  }
}
