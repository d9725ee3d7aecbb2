import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { GiveRewardInput, giveRewardStep } from "./steps/give-reward"
import { issueCouponsStep } from "./steps/issue-coupons"

/**
 * Gives a reward to members, for a reason. The same key gives each of them one.
 *
 * @summary Give members a reward.
 */
export const giveRewardWorkflow = createWorkflow(
  "encore-give-reward",
  (input: GiveRewardInput) => {
    const given = giveRewardStep(input)
    issueCouponsStep(given)
    emitChangesStep(given)
    return new WorkflowResponse(given)
  }
)
