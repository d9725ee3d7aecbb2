import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SettleComplaintInput, settleComplaintStep } from "./steps/settle-complaint"

/**
 * Takes down whether a complaint is settled, as its customer says: yes closes it, no opens
 * it again.
 *
 * @summary Say whether a complaint is settled.
 */
export const settleComplaintWorkflow = createWorkflow(
  "encore-settle-complaint",
  (input: SettleComplaintInput) => new WorkflowResponse(settleComplaintStep(input))
)
