import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EnterInput } from "../../../modules/encore/program/draws/enter"

export type { EnterInput }

/** Points and entries in one transaction: nothing to compensate. */
export const enterDrawStep = createStep(
  "encore-enter-draw",
  async (input: EnterInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).enterDraw(input))
)
