import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SendSurveyInput, sendSurveyStep } from "./steps/send-survey"

/**
 * Invites chosen members to a published survey.
 *
 * @summary Send a survey by hand.
 */
export const sendSurveyWorkflow = createWorkflow(
  "encore-send-survey",
  (input: SendSurveyInput) => {
    const done = sendSurveyStep(input)
    return new WorkflowResponse(done)
  }
)
