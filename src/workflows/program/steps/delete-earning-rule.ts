import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser } from "../../../modules/encore/audit/record"

export type DeleteEarningRuleInput = { id: string; actor_id: string }

export const deleteEarningRuleStep = createStep(
  "encore-delete-earning-rule",
  async ({ id, actor_id }: DeleteEarningRuleInput, { container }) => {
    await container.resolve(ENCORE_MODULE).deleteDraftRule(id, byUser(actor_id))
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(ENCORE_MODULE).restoreEarningRules([id])
    }
  }
)
