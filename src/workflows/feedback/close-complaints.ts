import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CloseComplaintsInput, closeComplaintsStep } from "./steps/close-complaints"

/**
 * Ends several complaints with one reason, all of them or none.
 *
 * @summary Close complaints.
 */
export const closeComplaintsWorkflow = createWorkflow(
  "encore-close-complaints",
  (input: CloseComplaintsInput) => new WorkflowResponse(closeComplaintsStep(input))
)
