import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { StepInput } from "../../../modules/encore/feedback/complaints/take-step"

export type TakeComplaintStepInput = Omit<StepInput, "at"> & { at?: Date | string }

/** One transaction; what it leads to can be led back by another step. */
export const takeComplaintStepStep = createStep(
  "encore-take-complaint-step",
  async ({ at, ...input }: TakeComplaintStepInput, { container }) =>
    new StepResponse(
      await container.resolve(ENCORE_MODULE).takeComplaintStep({
        ...input,
        at: at ? new Date(at) : new Date(),
      })
    )
)
