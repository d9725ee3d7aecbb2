import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ActivityInput } from "../../../modules/encore/program/earning/activity"
import { TierReached } from "../../../modules/encore/program/tiers/reached"
import { recordActivities } from "./record-activity"

/** Ids of tiers; null: none. */
export type RewardTierReachedInput = {
  member_id: string
  from: string | null
  to: string | null
}

/** What a member did who climbed to a tier: known by the tier, so that each brings what it
 * does once. */
export function tierReachedActivity({
  member_id,
  tier_id,
  at,
}: Pick<TierReached, "member_id" | "tier_id" | "at">): ActivityInput {
  return {
    member_id,
    trigger: "tier_reached",
    source_type: "tier",
    source_id: tier_id,
    at,
  }
}

/** One transaction, and the same tier again has no effect: nothing to compensate. */
export const rewardTierReachedStep = createStep(
  "encore-reward-tier-reached",
  async ({ member_id, from, to }: RewardTierReachedInput, { container }) => {
    const program = await container.resolve(ENCORE_MODULE).programInForce()
    const rankOf = (id: string | null) =>
      program.ladder.tiers.find((tier) => tier.id === id)?.rank ?? 0
    const activities =
      to !== null && rankOf(to) > rankOf(from)
        ? [tierReachedActivity({ member_id, tier_id: to, at: new Date() })]
        : []
    return new StepResponse(await recordActivities(container, activities, program))
  }
)
