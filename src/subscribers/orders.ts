import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  accountForOrdersWorkflow,
  EncoreEvents,
  thankForOrdersWorkflow,
} from "../workflows"

/** An order was placed or canceled: its points follow, and thanks that name them. */
export default async function orders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const input = { order_ids: [event.data.id] }
  await accountForOrdersWorkflow(container).run({ input })
  if (event.name === EncoreEvents.ORDER_PLACED) {
    await thankForOrdersWorkflow(container).run({ input })
  }
}

export const config: SubscriberConfig = {
  event: [EncoreEvents.ORDER_PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "encore-orders" },
}
