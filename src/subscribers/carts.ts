import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CartWorkflowEvents } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../modules/encore"
import { setCartPointsWorkflow } from "../workflows"

/** A cart on which points pay has changed: they pay as much as it still takes. */
export default async function carts({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const cart_id = event.data.id
  const hold = await container.resolve(ENCORE_MODULE).latestHold(cart_id)
  if (hold?.status === "held") {
    await setCartPointsWorkflow(container).run({
      input: { cart_id, customer_id: null, points: "fit" },
    })
  }
}

export const config: SubscriberConfig = {
  event: [
    CartWorkflowEvents.UPDATED,
    CartWorkflowEvents.REGION_UPDATED,
    CartWorkflowEvents.CUSTOMER_TRANSFERRED,
  ],
  context: { subscriberId: "encore-carts" },
}
