import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SetRewardStatusInput, setRewardStatusStep } from "./steps/save-reward"

/**
 * Publishes a reward, or archives it: nobody gets it any more, and coupons stay good.
 *
 * @summary Publish or archive a reward.
 */
export const setRewardStatusWorkflow = createWorkflow(
  "encore-set-reward-status",
  (input: SetRewardStatusInput) => {
    const saved = setRewardStatusStep(input)
    return new WorkflowResponse(saved)
  }
)
