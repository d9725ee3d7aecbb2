import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { IssueCouponsInput, issueCouponsStep } from "./steps/issue-coupons"

/**
 * Makes the promotions of coupons that have none yet, and takes away those of coupons
 * that have ended. Called after whatever gives or ends coupons; a job calls it each
 * minute for what a crash left behind.
 *
 * @summary Bring promotions in line with coupons.
 * @example
 * await issueCouponsWorkflow(container).run({ input: { coupon_ids: ["enccpn_123"] } })
 */
export const issueCouponsWorkflow = createWorkflow(
  "encore-issue-coupons",
  (input: IssueCouponsInput) => {
    const issued = issueCouponsStep(input)
    return new WorkflowResponse(issued)
  }
)
