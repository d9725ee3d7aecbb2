import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SuggestionStatusChange } from "../../../modules/encore/feedback/suggestions/suggestions"

export const setSuggestionStatusStep = createStep(
  "encore-set-suggestion-status",
  async (input: SuggestionStatusChange, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).setSuggestionStatus(input))
)
