import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkCouponsStep } from "./steps/check-coupons"

/**
 * Compares coupons that can be used with their promotions, and notes those that were
 * changed or deleted by hand; it mends nothing by itself.
 *
 * @summary Find promotions that were changed by hand.
 */
export const checkCouponsWorkflow = createWorkflow(
  "encore-check-coupons",
  (input: { coupon_ids?: string[] }) => {
    const checked = checkCouponsStep(input)
    return new WorkflowResponse(checked)
  }
)
