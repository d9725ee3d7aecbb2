import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { eventsOfOrder, ORDER_EVENT_FIELDS, OrderProgress } from "./order-events"

/**
 * Gives the points of these orders that wait for an event their dates, where it has
 * come. Where none waits, it is one look at an index.
 *
 * @returns how many lots got theirs
 */
export async function dateAwaited(
  container: MedusaContainer,
  orderIds: string[]
): Promise<number> {
  const encore = container.resolve(ENCORE_MODULE)
  const waiting = await encore.ordersAwaited(orderIds)
  if (!waiting.length) {
    return 0
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ORDER_EVENT_FIELDS,
    filters: { id: waiting },
  })
  const orders = data as unknown as OrderProgress[]
  return encore.dateLots(orders.flatMap(eventsOfOrder))
}
