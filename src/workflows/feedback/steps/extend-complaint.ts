import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ExtendInput } from "../../../modules/encore/feedback/complaints/extend"

export type ExtendComplaintInput = Omit<ExtendInput, "at">

export const extendComplaintStep = createStep(
  "encore-extend-complaint",
  async (input: ExtendComplaintInput, { container }) =>
    new StepResponse(
      await container
        .resolve(ENCORE_MODULE)
        .extendComplaintClock({ ...input, at: new Date() })
    )
)
