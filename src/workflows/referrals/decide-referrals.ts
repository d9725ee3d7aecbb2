import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DecideInput } from "../../modules/encore/program/referrals/decide"
import { emitChangesStep } from "../steps/emit-changes"
import { decideReferralsStep } from "./steps/decide-referrals"

/**
 * Approves referrals that guards held back, or rejects some, with a reason: all of them
 * or none. What they bring or lose follows by `settleReferralsWorkflow`.
 *
 * @summary Decide on referrals.
 * @example
 * await decideReferralsWorkflow(container).run({
 *   input: {
 *     referral_ids: ["encref_123"], decision: "reject",
 *     reason: "One household", actor_id: "user_123",
 *   },
 * })
 */
export const decideReferralsWorkflow = createWorkflow(
  "encore-decide-referrals",
  (input: DecideInput) => {
    const decided = decideReferralsStep(input)
    emitChangesStep(decided)
    return new WorkflowResponse(decided)
  }
)
