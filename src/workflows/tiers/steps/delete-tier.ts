import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser, SYSTEM } from "../../../modules/encore/audit/record"

export type DeleteTierInput = { id: string; actor_id?: string }

/** One transaction, and the last step that can fail: nothing to compensate. */
export const deleteTierStep = createStep(
  "encore-delete-tier",
  async ({ id, actor_id }: DeleteTierInput, { container }) => {
    const tier = await container
      .resolve(ENCORE_MODULE)
      .deleteTier(id, actor_id ? byUser(actor_id) : SYSTEM)
    return new StepResponse({
      former_group_ids: tier.customer_group_id ? [tier.customer_group_id] : [],
    })
  }
)
