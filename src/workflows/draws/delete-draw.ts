import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../modules/encore/audit/record"
import { deleteDrawStep } from "./steps/delete-draw"

/**
 * Deletes a prize draw that was never published.
 *
 * @summary Delete a draft of a prize draw.
 */
export const deleteDrawWorkflow = createWorkflow(
  "encore-delete-draw",
  (input: { id: string; by: Actor }) => {
    deleteDrawStep(input)
  }
)
