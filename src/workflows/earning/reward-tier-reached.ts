import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import {
  rewardTierReachedStep,
  RewardTierReachedInput,
} from "./steps/reward-tier-reached"

/**
 * Gives what rules give for reaching a tier: to a member who climbed to it, once for each
 * tier. Points so earned may lift them to the next, which is another tier.
 *
 * @summary Let reaching a tier earn points.
 */
export const rewardTierReachedWorkflow = createWorkflow(
  "encore-reward-tier-reached",
  (input: RewardTierReachedInput) => {
    const recorded = rewardTierReachedStep(input)
    emitChangesStep(recorded)
    return new WorkflowResponse(recorded)
  }
)
