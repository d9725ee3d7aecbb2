import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { accountForOrdersWorkflow, EncoreEvents } from "../workflows"

/** An order was placed or canceled: its points follow. */
export default async function orders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await accountForOrdersWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [EncoreEvents.ORDER_PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "encore-orders" },
}
