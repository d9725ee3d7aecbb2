import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UseCouponInput, useCouponStep } from "./steps/use-coupon"

/**
 * Marks a perk as used, as somebody at the counter does.
 *
 * @summary Use a perk.
 */
export const useCouponWorkflow = createWorkflow(
  "encore-use-coupon",
  (input: UseCouponInput) => {
    const used = useCouponStep(input)
    return new WorkflowResponse(used)
  }
)
