import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EncoreEvents, recomputeTiersWorkflow } from "../workflows"

/** Another ladder reaches everybody. */
export default async function tiersEdited({
  event,
  container,
}: SubscriberArgs<{ former_group_ids?: string[] }>): Promise<void> {
  await recomputeTiersWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = {
  event: EncoreEvents.TIERS_EDITED,
  context: { subscriberId: "encore-tiers-edited" },
}
