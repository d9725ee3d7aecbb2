import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { TieInput } from "../../../modules/encore/program/referrals/tie"

/** One transaction; who brought a friend is settled by an admin, not by a later step. */
export const tieReferralStep = createStep(
  "encore-tie-referral",
  async (input: TieInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    return new StepResponse(await encore.tieReferral(input, program))
  }
)
