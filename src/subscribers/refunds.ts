import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { accountForOrdersWorkflow, orderOfPayment } from "../workflows"

/** Money went back: what it earned follows. */
export default async function refunds({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const orderId = await orderOfPayment(container, event.data.id)
  if (orderId) {
    await accountForOrdersWorkflow(container).run({ input: { order_ids: [orderId] } })
  }
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "encore-refunds" },
}
