import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export const maturePointsStep = createStep(
  "encore-mature-points",
  async (_: void, { container }) => {
    const lots = await container.resolve(ENCORE_MODULE).maturePoints(new Date())
    return new StepResponse({ lots })
  }
)
