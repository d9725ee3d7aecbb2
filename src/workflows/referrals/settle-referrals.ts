import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCouponsWorkflow } from "../rewards/issue-coupons"
import { emitChangesStep } from "../steps/emit-changes"
import { SettleReferralsInput, settleReferralsStep } from "./steps/settle-referrals"

/**
 * Does what is due of referrals: looks at friends' orders, gives both sides what they
 * were promised once an order has matured, and takes it back where it was lost. Again,
 * it changes nothing.
 *
 * @summary Reward and reverse referrals.
 * @example
 * await settleReferralsWorkflow(container).run({ input: {} })
 */
export const settleReferralsWorkflow = createWorkflow(
  "encore-settle-referrals",
  (input: SettleReferralsInput) => {
    const settled = settleReferralsStep(input)
    emitChangesStep(settled)
    issueCouponsWorkflow.runAsStep({ input: {} })
    return new WorkflowResponse(settled)
  }
)
