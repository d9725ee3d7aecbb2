import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AnswerSuggestionInput, answerSuggestionStep } from "./steps/answer-suggestion"

/**
 * Thanks for a suggestion or says what becomes of it, by mail.
 *
 * @summary Answer a suggestion.
 */
export const answerSuggestionWorkflow = createWorkflow(
  "encore-answer-suggestion",
  (input: AnswerSuggestionInput) => new WorkflowResponse(answerSuggestionStep(input))
)
