import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MakeReadyRewardsInput, makeReadyRewardsStep } from "./steps/make-ready-rewards"

/**
 * Drafts rewards for first-time, repeat and big-spending customers, in the admin's
 * language, with thresholds from what the shop's customers have spent.
 *
 * @summary Draft a ready set of rewards.
 */
export const makeReadyRewardsWorkflow = createWorkflow(
  "encore-make-ready-rewards",
  (input: MakeReadyRewardsInput) => {
    const made = makeReadyRewardsStep(input)
    return new WorkflowResponse(made)
  }
)
