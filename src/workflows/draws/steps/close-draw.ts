import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

/** What is frozen stays: a retry finds it closed. */
export const closeDrawStep = createStep(
  "encore-close-draw",
  async ({ id, by }: { id: string; by: Actor }, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).closeDraw(id, by))
)
