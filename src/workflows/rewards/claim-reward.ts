import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { ClaimRewardInput, claimRewardStep } from "./steps/claim-reward"
import { issueCouponsStep } from "./steps/issue-coupons"

/**
 * Claims a reward for its points, and makes the promotion of the coupon. The same key
 * again answers the same coupon. Should the promotion not be made now, the job makes
 * it: the coupon is the member's all the same.
 *
 * @summary Claim a reward.
 */
export const claimRewardWorkflow = createWorkflow(
  "encore-claim-reward",
  (input: ClaimRewardInput) => {
    const claimed = claimRewardStep(input)
    issueCouponsStep(claimed)
    emitChangesStep(claimed)
    return new WorkflowResponse(claimed)
  }
)
