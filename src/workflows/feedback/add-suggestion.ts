import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AddSuggestionInput, addSuggestionStep } from "./steps/add-suggestion"

/**
 * Takes in what somebody suggests.
 *
 * @summary Take a suggestion in.
 */
export const addSuggestionWorkflow = createWorkflow(
  "encore-add-suggestion",
  (input: AddSuggestionInput) => new WorkflowResponse(addSuggestionStep(input))
)
