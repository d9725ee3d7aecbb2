import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SaveRuleInput } from "../../../modules/encore/program/earning/rule-versions"

export type SaveEarningRuleInput = SaveRuleInput

/** One transaction, and the version before stays: nothing to compensate. */
export const saveEarningRuleStep = createStep(
  "encore-save-earning-rule",
  async (input: SaveEarningRuleInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).saveRule(input))
)
