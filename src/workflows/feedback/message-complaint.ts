import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MessageComplaintInput, messageComplaintStep } from "./steps/message-complaint"

/**
 * Adds a message to a complaint's thread, or a note that only the shop sees. The same key
 * again adds nothing.
 *
 * @summary Write in a complaint's thread.
 */
export const messageComplaintWorkflow = createWorkflow(
  "encore-message-complaint",
  (input: MessageComplaintInput) => new WorkflowResponse(messageComplaintStep(input))
)
