import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { RevokeStampsInput } from "../../../modules/encore/program/stamps/gifts"

/** One transaction; taken back by mistake, they are given again. */
export const revokeStampsStep = createStep(
  "encore-revoke-stamps",
  async (input: RevokeStampsInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    return new StepResponse(
      await encore.revokeStamps(input, await encore.programInForce())
    )
  }
)
