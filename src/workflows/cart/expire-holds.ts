import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { expireHoldsStep } from "./steps/expire-holds"

/**
 * Lets go of the points on carts whose hold is over, and takes what they paid off those
 * carts.
 *
 * @summary Expire holds of points.
 */
export const expireHoldsWorkflow = createWorkflow("encore-expire-holds", () => {
  const expired = expireHoldsStep()
  return new WorkflowResponse(expired)
})
