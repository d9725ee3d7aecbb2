import type { HttpTypes } from "@medusajs/framework/types"
import type { Shop } from "./shop.ts"

/** What the cart said the order would earn and spend, kept for the confirmation. */
export interface Expectation {
  points: number
  spent: number
}

/** Places the order, and remembers what was promised for it. */
export async function placeOrder(
  shop: Shop,
  providerId: string | undefined
): Promise<{ order: HttpTypes.StoreOrder; expectation: Expectation | null }> {
  const { basket, session } = shop
  const expectation =
    session.customer && basket.cart ? await expect(shop, basket.cart.id) : null
  return { order: await basket.placeOrder(providerId), expectation }
}

/** Null where it can't be told: that must not keep anyone from ordering. */
async function expect(shop: Shop, cartId: string): Promise<Expectation | null> {
  try {
    const { loyalty } = await shop.encore.cart(cartId)
    const { earn, redeem } = loyalty
    return { points: earn.points, spent: redeem.applied?.points ?? 0 }
  } catch {
    return null
  }
}
