import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ReplaceWinnerInput } from "../../../modules/encore/program/draws/replace-winner"

export type { ReplaceWinnerInput }

/** Recorded with its reason: it stays, and can be followed by another. */
export const replaceWinnerStep = createStep(
  "encore-replace-winner",
  async (input: ReplaceWinnerInput, { container }) => {
    await container.resolve(ENCORE_MODULE).replaceDrawWinner(input)
    return new StepResponse({ id: input.draw_id })
  }
)
