import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SaveSurveyInput } from "../../../modules/encore/feedback/surveys/save-survey"

export type { SaveSurveyInput }

/** One transaction, and the version before stays: nothing to compensate. */
export const saveSurveyStep = createStep(
  "encore-save-survey",
  async (input: SaveSurveyInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).saveSurvey(input))
)
