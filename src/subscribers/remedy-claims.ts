import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleRequestsWorkflow } from "../workflows"

/** A claim was confirmed: the replacement that a complaint was given is on its way. */
export default async function remedyClaims({
  event,
  container,
}: SubscriberArgs<{ order_id: string; claim_id: string }>): Promise<void> {
  const { order_id, claim_id } = event.data
  await settleRequestsWorkflow(container).run({
    input: { order_id, claim_ids: [claim_id] },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CLAIM_CREATED,
  context: { subscriberId: "encore-remedy-claims" },
}
