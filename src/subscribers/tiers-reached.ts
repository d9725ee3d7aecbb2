import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EncoreEvents, rewardTierReachedWorkflow } from "../workflows"

/** A member's tier changed: climbing to one may earn points. */
export default async function tiersReached({
  event,
  container,
}: SubscriberArgs<{ member_id: string; from: string | null; to: string | null }>) {
  await rewardTierReachedWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = {
  event: EncoreEvents.TIER_CHANGED,
  context: { subscriberId: "encore-tiers-reached" },
}
