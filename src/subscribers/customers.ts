import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { enrollCustomersWorkflow } from "../workflows"

/** Somebody opened an account, or a guest got one: they are a member from now on. */
export default async function customers({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await enrollCustomersWorkflow(container).run({
    input: { customer_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [CustomerWorkflowEvents.CREATED, CustomerWorkflowEvents.UPDATED],
  context: { subscriberId: "encore-customers" },
}
