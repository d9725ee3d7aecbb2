import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { DecideInput } from "../../../modules/encore/program/referrals/decide"

/** One transaction; undone by the opposite decision, not by a later step. */
export const decideReferralsStep = createStep(
  "encore-decide-referrals",
  async (input: DecideInput, { container }) => {
    const referral_changes = await container
      .resolve(ENCORE_MODULE)
      .decideReferrals(input)
    return new StepResponse({ referral_changes })
  }
)
