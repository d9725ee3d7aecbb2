import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { DeleteStampCardInput, deleteStampCardStep } from "./steps/delete-stamp-card"

/**
 * Deletes a stamp card that was never published.
 *
 * @summary Delete a draft of a stamp card.
 */
export const deleteStampCardWorkflow = createWorkflow(
  "encore-delete-stamp-card",
  (input: DeleteStampCardInput) => {
    deleteStampCardStep(input)
  }
)
