import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { TieInput } from "../../modules/encore/program/referrals/tie"
import { emitChangesStep } from "../steps/emit-changes"
import { tieReferralStep } from "./steps/tie-referral"

/**
 * Ties a new customer to the member whose code they bring, once. Guards may refuse it or
 * put it on the review list; the outcome says which.
 *
 * @summary Record who brought a customer.
 * @example
 * await tieReferralWorkflow(container).run({
 *   input: { code: "7Q2M0KD4XA", member_id, device_hash: null, at: new Date() },
 * })
 */
export const tieReferralWorkflow = createWorkflow(
  "encore-tie-referral",
  (input: TieInput) => {
    const tied = tieReferralStep(input)
    emitChangesStep(tied)
    return new WorkflowResponse(tied)
  }
)
