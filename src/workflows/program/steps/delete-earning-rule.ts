import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export const deleteEarningRuleStep = createStep(
  "encore-delete-earning-rule",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve(ENCORE_MODULE).deleteDraftRule(id)
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(ENCORE_MODULE).restoreEarningRules([id])
    }
  }
)
