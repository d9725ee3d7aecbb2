import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCouponsStep } from "../rewards/steps/issue-coupons"
import { emitChangesStep } from "../steps/emit-changes"
import { GiveComplaintRemedyInput, giveRemedyStep } from "./steps/give-remedy"

/**
 * Gives a complaint a remedy, within a limit: an apology, points, a coupon of a reward, a
 * replacement by Medusa's claim, or the request of a refund. The same key gives it once.
 *
 * @summary Give a complaint a remedy.
 */
export const giveRemedyWorkflow = createWorkflow(
  "encore-give-remedy",
  (input: GiveComplaintRemedyInput) => {
    const given = giveRemedyStep(input)
    issueCouponsStep(given)
    emitChangesStep(given)
    return new WorkflowResponse(given)
  }
)
