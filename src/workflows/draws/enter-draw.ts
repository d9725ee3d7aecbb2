import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EnterInput, enterDrawStep } from "./steps/enter-draw"

/**
 * Enters somebody in an open prize draw: the free way, for points, or as an admin's gift.
 * The same again has its effect once.
 *
 * @summary Enter a prize draw.
 */
export const enterDrawWorkflow = createWorkflow(
  "encore-enter-draw",
  (input: EnterInput) => new WorkflowResponse(enterDrawStep(input))
)
