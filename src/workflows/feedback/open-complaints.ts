import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { OpenComplaintsInput, openComplaintsStep } from "./steps/open-complaints"
import { tellComplaintsStep } from "./steps/tell-complaints"

/**
 * Opens complaints, each with its owner and its two clocks, and tells the shop. The same
 * key again opens no other.
 *
 * @summary Open complaints.
 * @example
 * await openComplaintsWorkflow(container).run({
 *   input: {
 *     complaints: [{
 *       key: "helpdesk:4711",
 *       source: "api",
 *       member_id: "encmem_123",
 *       category: "delivery",
 *       message: "My parcel came open.",
 *     }],
 *   },
 * })
 */
export const openComplaintsWorkflow = createWorkflow(
  "encore-open-complaints",
  (input: OpenComplaintsInput) => {
    const opened = openComplaintsStep(input)
    tellComplaintsStep()
    return new WorkflowResponse(opened)
  }
)
