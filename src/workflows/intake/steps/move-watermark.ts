import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

/** Remembers how far a job has come, once all before it is accounted for. */
export const moveWatermarkStep = createStep(
  "encore-move-watermark",
  async (input: { id: string; at: string }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    await encore.updateWatermarks({ id: input.id, at: new Date(input.at) })
    return new StepResponse()
  }
)
