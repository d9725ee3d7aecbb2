import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EncoreEvents, matchTierGroupsWorkflow } from "../workflows"

/** Members' customers go where their tier is. */
export default async function tiersMoved({
  event,
  container,
}: SubscriberArgs<{ member_ids: string[] }>): Promise<void> {
  await matchTierGroupsWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = {
  event: EncoreEvents.TIERS_MOVED,
  context: { subscriberId: "encore-tiers-moved" },
}
