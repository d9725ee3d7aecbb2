import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendDueMessagesStep } from "./steps/send-due-messages"

/**
 * Sends the messages that are due, each once, as far as the gate lets them: consent, cap
 * and quiet hours are looked at now. Several workers may run it at once, and a worker that
 * is killed loses nothing. What the provider refuses is tried again later.
 *
 * @summary Send what is due.
 */
export const sendDueMessagesWorkflow = createWorkflow(
  "encore-send-due-messages",
  () => new WorkflowResponse(sendDueMessagesStep())
)
