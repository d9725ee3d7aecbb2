import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { EncoreEvents } from "../workflows"

/** Until the shopper has their answer, in milliseconds: Medusa tells of an order
 * before it answers, and the same process would be reading it twice at once. */
const UNTIL_ANSWERED = 150

/** An order was placed: its points can wait until its buyer needn't. */
export default async function placedOrders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await container
    .resolve(Modules.EVENT_BUS)
    .emit(
      { name: EncoreEvents.ORDER_PLACED, data: { id: event.data.id } },
      { delay: UNTIL_ANSWERED }
    )
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "encore-placed-orders" },
}
