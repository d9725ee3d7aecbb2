import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SuggestionAnswer } from "../../../modules/encore/feedback/suggestions/suggestions"

export type AnswerSuggestionInput = Omit<SuggestionAnswer, "at">

export const answerSuggestionStep = createStep(
  "encore-answer-suggestion",
  async (input: AnswerSuggestionInput, { container }) =>
    new StepResponse(
      await container
        .resolve(ENCORE_MODULE)
        .answerSuggestion({ ...input, at: new Date() })
    )
)
