import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"

export type DeleteSurveyInput = { id: string; by: Actor }

/** One transaction: nothing to compensate. */
export const deleteSurveyStep = createStep(
  "encore-delete-survey",
  async (input: DeleteSurveyInput, { container }) =>
    new StepResponse(
      await container.resolve(ENCORE_MODULE).deleteSurvey(input.id, input.by)
    )
)
