import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { datePointsWorkflow } from "../workflows"

/** A payment was captured: points that waited for it get their date. */
export default async function payments({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await datePointsWorkflow(container).run({ input: { payment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "encore-payments" },
}
