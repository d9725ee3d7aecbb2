import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { recordActivities } from "./record-activity"

/** Ids of tiers; null: none. */
export type RewardTierReachedInput = {
  member_id: string
  from: string | null
  to: string | null
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
        ? [
            {
              member_id,
              trigger: "tier_reached" as const,
              source_type: "tier",
              source_id: to,
              at: new Date(),
            },
          ]
        : []
    return new StepResponse(await recordActivities(container, activities, program))
  }
)
