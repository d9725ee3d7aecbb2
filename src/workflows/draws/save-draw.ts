import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveDrawInput, saveDrawStep } from "./steps/save-draw"

/**
 * Makes a prize draw, as a draft, or changes one; of a published one only its texts.
 *
 * @summary Make or change a prize draw.
 */
export const saveDrawWorkflow = createWorkflow(
  "encore-save-draw",
  (input: SaveDrawInput) => new WorkflowResponse(saveDrawStep(input))
)
