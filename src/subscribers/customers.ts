import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import {
  enrollCustomersWorkflow,
  eraseCustomersWorkflow,
  welcomeCustomersWorkflow,
} from "../workflows"

/** Somebody opened an account, or a guest got one: they are a member from now on, and
 * earn what there is for that and for a complete profile.
 * Somebody was deleted: they are forgotten. */
export default async function customers({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const input = { customer_ids: [event.data.id] }
  if (event.name === CustomerWorkflowEvents.DELETED) {
    await eraseCustomersWorkflow(container).run({ input })
    return
  }
  await enrollCustomersWorkflow(container).run({ input })
  await welcomeCustomersWorkflow(container).run({ input })
}

export const config: SubscriberConfig = {
  event: [
    CustomerWorkflowEvents.CREATED,
    CustomerWorkflowEvents.UPDATED,
    CustomerWorkflowEvents.DELETED,
  ],
  context: { subscriberId: "encore-customers" },
}
