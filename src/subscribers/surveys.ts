import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { askAboutOrdersWorkflow, sendDueMessagesWorkflow } from "../workflows"

/** An order is done with or canceled: its buyer may be asked about it, or isn't any
 * more. One that was placed is asked about once it is on record. */
export default async function surveys({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result: invited } = await askAboutOrdersWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
  // What is due at once needn't wait for the job.
  if (invited) {
    await sendDueMessagesWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.COMPLETED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "encore-surveys" },
}
