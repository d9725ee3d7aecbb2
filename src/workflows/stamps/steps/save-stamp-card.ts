import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SaveStampCardInput } from "../../../modules/encore/program/stamps/cards"

/** One transaction, and the version before stays: nothing to compensate. */
export const saveStampCardStep = createStep(
  "encore-save-stamp-card",
  async (input: SaveStampCardInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).saveCard(input))
)
