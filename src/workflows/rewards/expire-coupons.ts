import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { expireCouponsStep } from "./steps/expire-coupons"
import { issueCouponsStep } from "./steps/issue-coupons"

/**
 * Ends the unused coupons whose time is over; the points come back where the reward
 * says so, and the promotions go.
 *
 * @summary Expire coupons.
 */
export const expireCouponsWorkflow = createWorkflow("encore-expire-coupons", () => {
  const expired = expireCouponsStep()
  issueCouponsStep(transform({ expired }, () => ({})))
  return new WorkflowResponse(expired)
})
