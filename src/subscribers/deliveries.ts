import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { datePointsWorkflow } from "../workflows"

/** A parcel arrived: points that waited for it get their date. */
export default async function deliveries({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await datePointsWorkflow(container).run({ input: { fulfillment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.DELIVERY_CREATED,
  context: { subscriberId: "encore-deliveries" },
}
