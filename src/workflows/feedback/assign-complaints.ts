import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AssignComplaintsInput, assignComplaintsStep } from "./steps/assign-complaints"

/**
 * Gives complaints to an admin.
 *
 * @summary Assign complaints.
 */
export const assignComplaintsWorkflow = createWorkflow(
  "encore-assign-complaints",
  (input: AssignComplaintsInput) => new WorkflowResponse(assignComplaintsStep(input))
)
