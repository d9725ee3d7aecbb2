import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCouponsWorkflow } from "../rewards/issue-coupons"
import { settleDrawStep } from "./steps/settle-draw"
import { tellDrawnStep } from "./steps/tell-drawn"

/**
 * Gives the prizes of a drawn draw that aren't given yet, makes their coupons, and tells
 * the shop. Can be interrupted and run again: each prize is given once.
 *
 * @summary Give a prize draw's prizes.
 */
export const settleDrawWorkflow = createWorkflow(
  "encore-settle-draw",
  (input: { id: string }) => {
    const settled = settleDrawStep(input)
    tellDrawnStep(input)
    issueCouponsWorkflow.runAsStep({ input: {} })
    return new WorkflowResponse(settled)
  }
)
