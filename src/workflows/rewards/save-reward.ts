import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveRewardInput, saveRewardStep } from "./steps/save-reward"

/**
 * Makes a reward, as a draft, or changes one; coupons that are out keep what they promise.
 *
 * @summary Make or change a reward.
 */
export const saveRewardWorkflow = createWorkflow(
  "encore-save-reward",
  (input: SaveRewardInput) => {
    const saved = saveRewardStep(input)
    return new WorkflowResponse(saved)
  }
)
