import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CartLike } from "./basket-of"
import { ORDER_FIELDS, OrderRecord } from "./purchase-of-order"

/** Of an order that came from a cart: the one that was paid. */
const PLACED_VERSION = 1

/**
 * These orders with their items, shipping and credit lines as they were placed. What has
 * become of an order before it was first seen is followed like what comes later: an item
 * that is gone by then takes the points with it that paid for it.
 *
 * Only an order from a cart is placed in its first version; a draft is until it is done.
 */
export async function asPlaced(
  container: MedusaContainer,
  orders: OrderRecord[]
): Promise<OrderRecord[]> {
  const changed = orders.filter((order) => order.version > PLACED_VERSION)
  if (!changed.length) {
    return orders
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [...ORDER_FIELDS, "cart.id"],
    filters: { id: changed.map((order) => order.id), version: PLACED_VERSION },
  })
  const placed = new Map(
    (data as unknown as (CartLike & { id: string; cart?: { id: string } | null })[])
      .filter((order) => order.cart)
      .map((order) => [order.id, order])
  )
  return orders.map((order) => {
    const before = placed.get(order.id)
    return before
      ? {
          ...order,
          items: before.items,
          shipping_methods: before.shipping_methods,
          credit_lines: before.credit_lines,
          total: before.total,
        }
      : order
  })
}
