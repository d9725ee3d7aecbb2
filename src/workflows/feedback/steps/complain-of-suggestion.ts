import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ComplaintOfSuggestion } from "../../../modules/encore/feedback/suggestions/suggestions"

export type ComplainOfSuggestionInput = Omit<ComplaintOfSuggestion, "at">

export const complainOfSuggestionStep = createStep(
  "encore-complain-of-suggestion",
  async (input: ComplainOfSuggestionInput, { container }) =>
    new StepResponse(
      await container
        .resolve(ENCORE_MODULE)
        .makeComplaintOfSuggestion({ ...input, at: new Date() })
    )
)
