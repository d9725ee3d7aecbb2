import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { GiveStampsInput } from "../../../modules/encore/program/stamps/gifts"

/** One transaction; a mistake is mended by taking them back. */
export const giveStampsStep = createStep(
  "encore-give-stamps",
  async (input: GiveStampsInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    return new StepResponse(
      await encore.giveStamps(input, await encore.programInForce())
    )
  }
)
