import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CreateImportInput, createImportStep } from "./steps/create-import"

/**
 * Puts an import on the list. `runImportWorkflow` then does it.
 *
 * @summary Start an import.
 */
export const startImportWorkflow = createWorkflow(
  "encore-start-import",
  (input: CreateImportInput) => new WorkflowResponse(createImportStep(input))
)
