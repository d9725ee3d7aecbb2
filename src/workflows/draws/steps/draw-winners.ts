import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

/** The seed is public from then on: there is no way back, and a retry finds it drawn. */
export const drawWinnersStep = createStep(
  "encore-draw-winners",
  async ({ id, by }: { id: string; by: Actor }, { container }) => {
    await container.resolve(ENCORE_MODULE).drawWinners(id, by)
    return new StepResponse({ id })
  }
)
