import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SuggestionUpdate } from "../../modules/encore/feedback/suggestions/suggestions"
import { updateSuggestionStep } from "./steps/update-suggestion"

/**
 * Says what becomes of a suggestion.
 *
 * @summary Change a suggestion.
 */
export const updateSuggestionWorkflow = createWorkflow(
  "encore-update-suggestion",
  (input: SuggestionUpdate) => new WorkflowResponse(updateSuggestionStep(input))
)
