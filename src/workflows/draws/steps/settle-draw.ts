import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

/** Each prize is given once, whoever tries how often. */
export const settleDrawStep = createStep(
  "encore-settle-draw",
  async ({ id }: { id: string }, { container }) =>
    new StepResponse({
      id,
      settled: await container.resolve(ENCORE_MODULE).settleDraw(id),
    })
)
