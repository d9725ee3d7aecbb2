import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { orderOfPayment, settleRequestsWorkflow } from "../workflows"

/** Money went back: the refund that a complaint asked for may be it. */
export default async function remedyRefunds({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order_id = await orderOfPayment(container, event.data.id)
  if (order_id) {
    await settleRequestsWorkflow(container).run({ input: { order_id, claim_ids: [] } })
  }
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "encore-remedy-refunds" },
}
