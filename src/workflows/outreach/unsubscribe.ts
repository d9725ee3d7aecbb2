import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UnsubscribeInput, unsubscribeStep } from "./steps/unsubscribe"

/**
 * Takes back the consent by which a message was sent, by the token in its link.
 *
 * @summary Unsubscribe.
 */
export const unsubscribeWorkflow = createWorkflow(
  "encore-unsubscribe",
  (input: UnsubscribeInput) => new WorkflowResponse(unsubscribeStep(input))
)
