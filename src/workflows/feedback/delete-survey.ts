import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DeleteSurveyInput, deleteSurveyStep } from "./steps/delete-survey"

/**
 * Deletes a survey that was never published.
 *
 * @summary Delete a draft of a survey.
 */
export const deleteSurveyWorkflow = createWorkflow(
  "encore-delete-survey",
  (input: DeleteSurveyInput) => {
    const done = deleteSurveyStep(input)
    return new WorkflowResponse(done)
  }
)
