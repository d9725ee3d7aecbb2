import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"

export type SendSurveyInput = { id: string; member_ids: string[]; by: Actor }

/** One transaction, and once a day for each member: nothing to compensate. */
export const sendSurveyStep = createStep(
  "encore-send-survey",
  async (input: SendSurveyInput, { container }) =>
    new StepResponse(
      await container.resolve(ENCORE_MODULE).sendSurvey({ ...input, at: new Date() })
    )
)
