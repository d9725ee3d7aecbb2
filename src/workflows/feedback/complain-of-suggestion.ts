import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ComplainOfSuggestionInput,
  complainOfSuggestionStep,
} from "./steps/complain-of-suggestion"
import { tellComplaintsStep } from "./steps/tell-complaints"

/**
 * Makes a complaint of a suggestion, once.
 *
 * @summary Make a suggestion a complaint.
 */
export const complainOfSuggestionWorkflow = createWorkflow(
  "encore-complain-of-suggestion",
  (input: ComplainOfSuggestionInput) => {
    const complaint = complainOfSuggestionStep(input)
    tellComplaintsStep()
    return new WorkflowResponse(complaint)
  }
)
