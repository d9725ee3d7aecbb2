import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { RuleStatus } from "../../../modules/encore/program/earning/rule-versions"

export type SetEarningRuleStatusInput = { id: string; status: RuleStatus }

export const setEarningRuleStatusStep = createStep(
  "encore-set-earning-rule-status",
  async ({ id, status }: SetEarningRuleStatusInput, { container }) => {
    const before = await container.resolve(ENCORE_MODULE).setRuleStatus(id, status)
    return new StepResponse(undefined, { id, status: before })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(ENCORE_MODULE).setRuleStatus(before.id, before.status)
    }
  }
)
