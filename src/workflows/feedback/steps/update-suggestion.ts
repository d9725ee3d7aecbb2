import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SuggestionUpdate } from "../../../modules/encore/feedback/suggestions/suggestions"

export const updateSuggestionStep = createStep(
  "encore-update-suggestion",
  async (input: SuggestionUpdate, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).updateSuggestion(input))
)
