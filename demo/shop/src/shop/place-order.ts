import type { HttpTypes } from "@medusajs/framework/types"
import type { EntryKind } from "medusa-plugin-encore/storefront"
import type { Shop } from "./shop.ts"

/** Kept in the browser's history for the order's page, which is then a confirmation. */
export interface Placed {
  /** The entries of points that the order must bring, by what its cart had said. */
  expects: EntryKind[]
}

/** Places the order, and remembers what was promised for it. */
export async function placeOrder(
  shop: Shop,
  providerId: string | undefined
): Promise<{ order: HttpTypes.StoreOrder; placed: Placed }> {
  const { basket, session } = shop
  const expects = session.customer && basket.cart ? await expected(shop) : []
  return { order: await basket.placeOrder(providerId), placed: { expects } }
}

/** Where it can't be told, an award is what orders bring: no reason not to order. */
async function expected({ encore, basket }: Shop): Promise<EntryKind[]> {
  try {
    const { loyalty } = await encore.cart(basket.cart?.id ?? "")
    const { earn, redeem } = loyalty
    return [
      ...(earn.points > 0 ? ["award" as const] : []),
      ...(redeem.applied ? ["redemption" as const] : []),
    ]
  } catch {
    return ["award"]
  }
}

/** What the browser's history knows of an order; null if it wasn't placed just now. */
export function placedIn(state: unknown): Placed | null {
  return isPlaced(state) ? state : null
}

function isPlaced(state: unknown): state is Placed {
  return (
    state !== null &&
    typeof state === "object" &&
    "expects" in state &&
    Array.isArray(state.expects)
  )
}
