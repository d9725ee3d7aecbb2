import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ResolveComplaintInput, resolveComplaintStep } from "./steps/resolve-complaint"

/**
 * Answers a complaint: what went wrong, why, and what is done about it. The customer gets
 * the answer, and is asked afterwards whether it is settled.
 *
 * @summary Resolve a complaint.
 */
export const resolveComplaintWorkflow = createWorkflow(
  "encore-resolve-complaint",
  (input: ResolveComplaintInput) => new WorkflowResponse(resolveComplaintStep(input))
)
