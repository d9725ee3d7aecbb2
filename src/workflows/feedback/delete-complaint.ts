import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../modules/encore/audit/record"
import { deleteComplaintStep } from "./steps/delete-complaint"

/**
 * Deletes a complaint that was none, such as spam, with its thread and files.
 *
 * @summary Delete a complaint.
 */
export const deleteComplaintWorkflow = createWorkflow(
  "encore-delete-complaint",
  (input: { id: string; by: Actor }) => {
    deleteComplaintStep(input)
  }
)
