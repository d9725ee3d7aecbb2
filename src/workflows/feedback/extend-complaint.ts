import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ExtendComplaintInput, extendComplaintStep } from "./steps/extend-complaint"

/**
 * Gives one of a complaint's clocks more working time, with the reason.
 *
 * @summary Extend a complaint's time.
 */
export const extendComplaintWorkflow = createWorkflow(
  "encore-extend-complaint",
  (input: ExtendComplaintInput) => new WorkflowResponse(extendComplaintStep(input))
)
