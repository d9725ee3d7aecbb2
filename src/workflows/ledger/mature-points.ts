import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { maturePointsStep } from "./steps/mature-points"

/**
 * Makes available the points whose time has come.
 *
 * @summary Mature pending points.
 */
export const maturePointsWorkflow = createWorkflow("encore-mature-points", () => {
  const matured = maturePointsStep()
  return new WorkflowResponse(matured)
})
