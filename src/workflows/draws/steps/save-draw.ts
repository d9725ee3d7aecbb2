import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SaveDrawInput } from "../../../modules/encore/program/draws/save-draw"

export type { SaveDrawInput }

/** One transaction: nothing to compensate. */
export const saveDrawStep = createStep(
  "encore-save-draw",
  async (input: SaveDrawInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).saveDraw(input))
)
