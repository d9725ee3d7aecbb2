import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SuggestionStatusChange } from "../../modules/encore/feedback/suggestions/suggestions"
import { setSuggestionStatusStep } from "./steps/set-suggestion-status"

/**
 * Says what becomes of several suggestions.
 *
 * @summary Set suggestions' status.
 */
export const setSuggestionStatusWorkflow = createWorkflow(
  "encore-set-suggestion-status",
  (input: SuggestionStatusChange) =>
    new WorkflowResponse(setSuggestionStatusStep(input))
)
