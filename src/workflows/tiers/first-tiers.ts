import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { freeRank } from "../../modules/encore/program/tiers/ladder"
import { eventsOf } from "../events"

/** Gives members who are on no tier the one that anybody has, where there is such a tier:
 * a new customer needn't wait for an order or for the daily run. */
export async function giveFirstTiers(
  container: MedusaContainer,
  memberIds: string[]
): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  const { ladder } = await encore.programInForce()
  if (!memberIds.length || freeRank(ladder.tiers) === 0) {
    return
  }
  const without = await encore.listMembers(
    { id: memberIds, tier_id: null },
    { select: ["id"], take: memberIds.length }
  )
  const tier_changes = await encore.refreshTiers(
    without.map((member) => member.id),
    ladder
  )
  if (tier_changes.length) {
    await container.resolve(Modules.EVENT_BUS).emit(eventsOf({ tier_changes }))
  }
}
