import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"

export type SetSurveyStatusInput = {
  id: string
  status: "published" | "archived"
  by: Actor
}

/** One transaction: nothing to compensate. */
export const setSurveyStatusStep = createStep(
  "encore-set-survey-status",
  async (input: SetSurveyStatusInput, { container }) =>
    new StepResponse(
      await container
        .resolve(ENCORE_MODULE)
        .setSurveyStatus(input.id, input.status, input.by)
    )
)
