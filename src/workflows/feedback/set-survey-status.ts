import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SetSurveyStatusInput, setSurveyStatusStep } from "./steps/set-survey-status"

/**
 * Publishes a survey, so that it is sent upon its trigger, or archives it.
 *
 * @summary Publish or archive a survey.
 */
export const setSurveyStatusWorkflow = createWorkflow(
  "encore-set-survey-status",
  (input: SetSurveyStatusInput) => {
    const done = setSurveyStatusStep(input)
    return new WorkflowResponse(done)
  }
)
