import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"

export type CloseComplaintsInput = { ids: string[]; reason: string; by: Actor }

export const closeComplaintsStep = createStep(
  "encore-close-complaints",
  async (input: CloseComplaintsInput, { container }) =>
    new StepResponse(
      await container
        .resolve(ENCORE_MODULE)
        .takeComplaintSteps({ ...input, step: "close", at: new Date() })
    )
)
