import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { beginUndoStep } from "./steps/begin-undo"

/**
 * Marks a finished import as to be taken back. `runImportWorkflow` then does it:
 * awards are reversed, purchases no longer count, stages follow.
 *
 * @summary Begin to undo an import.
 */
export const beginUndoWorkflow = createWorkflow(
  "encore-begin-undo",
  (input: { import_id: string }) => new WorkflowResponse(beginUndoStep(input))
)
