import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { enrollCustomersWorkflow, eraseCustomersWorkflow } from "../workflows"

/** Somebody opened an account, or a guest got one: they are a member from now on.
 * Somebody was deleted: they are forgotten. */
export default async function customers({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const follow =
    event.name === CustomerWorkflowEvents.DELETED
      ? eraseCustomersWorkflow
      : enrollCustomersWorkflow
  await follow(container).run({ input: { customer_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: [
    CustomerWorkflowEvents.CREATED,
    CustomerWorkflowEvents.UPDATED,
    CustomerWorkflowEvents.DELETED,
  ],
  context: { subscriberId: "encore-customers" },
}
