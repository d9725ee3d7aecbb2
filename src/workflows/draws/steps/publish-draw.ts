import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

/** Its fingerprint is public from then on: there is no way back, and none is needed. */
export const publishDrawStep = createStep(
  "encore-publish-draw",
  async ({ id, by }: { id: string; by: Actor }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    return new StepResponse(await encore.publishDraw(id, settings, by))
  }
)
