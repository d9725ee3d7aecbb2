import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ComplaintUpdate } from "../../../modules/encore/feedback/complaints/update"

export type UpdateComplaintInput = Omit<ComplaintUpdate, "at"> & { at?: Date | string }

export const updateComplaintStep = createStep(
  "encore-update-complaint",
  async ({ at, ...input }: UpdateComplaintInput, { container }) =>
    new StepResponse(
      await container.resolve(ENCORE_MODULE).updateComplaint({
        ...input,
        at: at ? new Date(at) : new Date(),
      })
    )
)
