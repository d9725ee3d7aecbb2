import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { askAboutOrdersWorkflow } from "../workflows"

/** A parcel arrived: once all of an order's have, its buyer may be asked about it. */
export default async function surveysOfDeliveries({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await askAboutOrdersWorkflow(container).run({
    input: { fulfillment_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.DELIVERY_CREATED,
  context: { subscriberId: "encore-surveys-of-deliveries" },
}
