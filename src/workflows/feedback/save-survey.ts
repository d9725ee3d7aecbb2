import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveSurveyInput, saveSurveyStep } from "./steps/save-survey"

/**
 * Makes a survey, as a draft, or changes one. Other questions of one that was published
 * are a new version; answers keep the questions that were asked.
 *
 * @summary Make or change a survey.
 */
export const saveSurveyWorkflow = createWorkflow(
  "encore-save-survey",
  (input: SaveSurveyInput) => {
    const done = saveSurveyStep(input)
    return new WorkflowResponse(done)
  }
)
