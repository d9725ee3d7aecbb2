import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendDueMessagesStep } from "./steps/send-due-messages"
import { SendTestInput, sendTestStep } from "./steps/send-test"

/**
 * Sends a message of a template, filled in with examples, to somebody who wants to see it.
 *
 * @summary Send a test.
 */
export const sendTestWorkflow = createWorkflow(
  "encore-send-test",
  (input: SendTestInput) => {
    const test = sendTestStep(input)
    sendDueMessagesStep()
    return new WorkflowResponse(test)
  }
)
