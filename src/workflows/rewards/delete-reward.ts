import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DeleteRewardInput, deleteRewardStep } from "./steps/save-reward"

/**
 * Deletes a reward that was never published.
 *
 * @summary Delete a draft of a reward.
 */
export const deleteRewardWorkflow = createWorkflow(
  "encore-delete-reward",
  (input: DeleteRewardInput) => {
    const saved = deleteRewardStep(input)
    return new WorkflowResponse(saved)
  }
)
