import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

/** What has come to merged members since goes to those who stay. */
export const settleMergedStep = createStep(
  "encore-settle-merged",
  async (_: void, { container }) => {
    await container.resolve(ENCORE_MODULE).settleMerged()
    return new StepResponse()
  }
)
