import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { askAboutOrdersWorkflow, sendDueMessagesWorkflow } from "../workflows"

/** A parcel arrived: once all of an order's have, its buyer may be asked about it. */
export default async function surveysOfDeliveries({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result: invited } = await askAboutOrdersWorkflow(container).run({
    input: { fulfillment_id: event.data.id },
  })
  // What is due at once needn't wait for the job.
  if (invited) {
    await sendDueMessagesWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.DELIVERY_CREATED,
  context: { subscriberId: "encore-surveys-of-deliveries" },
}
