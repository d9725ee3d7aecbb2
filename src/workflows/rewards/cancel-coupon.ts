import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CancelCouponInput, cancelCouponStep } from "./steps/cancel-coupon"
import { issueCouponsStep } from "./steps/issue-coupons"

/**
 * Takes an unused coupon back: its points return, and its promotion goes.
 *
 * @summary Cancel a coupon.
 */
export const cancelCouponWorkflow = createWorkflow(
  "encore-cancel-coupon",
  (input: CancelCouponInput) => {
    const canceled = cancelCouponStep(input)
    issueCouponsStep(canceled)
    return new WorkflowResponse(canceled)
  }
)
