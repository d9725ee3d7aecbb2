import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { accountForOrdersWorkflow } from "../workflows"

/** Goods came back, were exchanged, claimed or edited: the order's points follow. */
export default async function afterSale({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await accountForOrdersWorkflow(container).run({
    input: { order_ids: [event.data.order_id] },
  })
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "encore-after-sale" },
}
