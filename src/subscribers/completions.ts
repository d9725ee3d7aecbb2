import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { datePointsWorkflow } from "../workflows"

/** An order is done with: points that waited for it get their date. */
export default async function completions({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await datePointsWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.COMPLETED,
  context: { subscriberId: "encore-completions" },
}
