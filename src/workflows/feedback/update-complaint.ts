import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UpdateComplaintInput, updateComplaintStep } from "./steps/update-complaint"

/**
 * Changes what a complaint is about, its owner, its severity with both clocks, its cause,
 * or the draft of its answer.
 *
 * @summary Change a complaint.
 */
export const updateComplaintWorkflow = createWorkflow(
  "encore-update-complaint",
  (input: UpdateComplaintInput) => new WorkflowResponse(updateComplaintStep(input))
)
