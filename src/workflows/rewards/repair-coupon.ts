import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCouponsStep } from "./steps/issue-coupons"
import { RepairCouponInput, repairCouponStep } from "./steps/repair-coupon"

/**
 * Makes a coupon's promotion anew, as the coupon promises, under the same code.
 *
 * @summary Repair a coupon.
 */
export const repairCouponWorkflow = createWorkflow(
  "encore-repair-coupon",
  (input: RepairCouponInput) => {
    const repaired = repairCouponStep(input)
    const issued = issueCouponsStep(repaired)
    return new WorkflowResponse(issued)
  }
)
