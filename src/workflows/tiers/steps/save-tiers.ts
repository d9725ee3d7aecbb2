import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser, SYSTEM } from "../../../modules/encore/audit/record"
import { TierInput } from "../../../modules/encore/program/tiers/save-tiers"

export type SaveTiersInput = {
  tiers: TierInput[]
  /** The admin who does it; without one, it is the system. */
  actor_id?: string
}

/** One transaction, and the last step of its workflow that can fail: nothing to
 * compensate. */
export const saveTiersStep = createStep(
  "encore-save-tiers",
  async ({ tiers, actor_id }: SaveTiersInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const before = await encore.listTiers(
      {},
      { select: ["id", "customer_group_id"], take: null }
    )
    const ids = await encore.saveTiers(tiers, actor_id ? byUser(actor_id) : SYSTEM)
    const after = await encore.listTiers(
      {},
      { select: ["id", "customer_group_id"], take: null }
    )
    const kept = new Set(after.map((tier) => tier.customer_group_id))
    return new StepResponse({
      ids,
      former_group_ids: before
        .flatMap((tier) => tier.customer_group_id ?? [])
        .filter((id) => !kept.has(id)),
    })
  }
)
