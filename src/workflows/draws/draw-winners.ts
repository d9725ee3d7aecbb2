import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../modules/encore/audit/record"
import { settleDrawWorkflow } from "./settle-draw"
import { drawWinnersStep } from "./steps/draw-winners"

/**
 * Draws the winners of a closed prize draw, once and for all, and gives them their
 * prizes. Whoever comes second gets the same winners.
 *
 * @summary Draw a prize draw.
 */
export const drawWinnersWorkflow = createWorkflow(
  "encore-draw-winners",
  (input: { id: string; by: Actor }) => {
    const drawn = drawWinnersStep(input)
    const settled = settleDrawWorkflow.runAsStep({ input: drawn })
    return new WorkflowResponse(settled)
  }
)
