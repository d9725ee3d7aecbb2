import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { settleDrawWorkflow } from "./settle-draw"
import { ReplaceWinnerInput, replaceWinnerStep } from "./steps/replace-winner"

/**
 * Lets the next alternate take a winner's place, with a reason, and gives them the prize.
 *
 * @summary Replace a winner of a prize draw.
 */
export const replaceWinnerWorkflow = createWorkflow(
  "encore-replace-winner",
  (input: ReplaceWinnerInput) => {
    const replaced = replaceWinnerStep(input)
    const settled = settleDrawWorkflow.runAsStep({ input: replaced })
    return new WorkflowResponse(settled)
  }
)
