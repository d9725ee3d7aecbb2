import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { expirePointsStep } from "./steps/expire-points"

/**
 * Takes the points whose time is over.
 *
 * @summary Expire points.
 */
export const expirePointsWorkflow = createWorkflow("encore-expire-points", () => {
  const expired = expirePointsStep()
  return new WorkflowResponse(expired)
})
