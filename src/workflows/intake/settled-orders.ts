import { randomUUID } from "node:crypto"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** Seconds, should the process die between taking a lock and giving it back. */
const LOCK_TTL = 10

/**
 * Of these orders, those that stand. Medusa makes an order before it asks for the
 * payment and deletes it where that is declined; until then the cart is locked. Who
 * counted such an order would spend the points of a cart that is still a cart.
 */
export async function settledOrders(
  container: MedusaContainer,
  orderIds: string[]
): Promise<string[]> {
  if (!orderIds.length) {
    return []
  }
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = `encore-${randomUUID()}`
  const { data: links } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_cart",
      fields: ["order_id", "cart_id"],
      filters: { order_id: orderIds },
    })

  const completing = new Set<string>()
  for (const { order_id, cart_id } of links) {
    const free = await locking.acquire(cart_id, { ownerId, expire: LOCK_TTL }).then(
      () => true,
      () => false
    )
    if (free) {
      await locking.release(cart_id, { ownerId })
    } else {
      completing.add(order_id)
    }
  }
  return orderIds.filter((id) => !completing.has(id))
}
