import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { EncoreEvents } from "../events"
import { createTierGroupsStep } from "./steps/create-tier-groups"
import { SaveTiersInput, saveTiersStep } from "./steps/save-tiers"

/**
 * Makes tiers or changes some, all of them or none; a new one gets a customer group of
 * the shop unless it names one, or null. Everybody's tier follows in the background,
 * by a subscriber.
 *
 * @summary Make or change tiers.
 * @example
 * const { result } = await saveTiersWorkflow(container).run({
 *   input: { tiers: [{ name: "Silver", qualification: { orders: 3 } }] },
 * })
 */
export const saveTiersWorkflow = createWorkflow(
  "encore-save-tiers",
  (input: SaveTiersInput) => {
    const tiers = createTierGroupsStep(input.tiers)
    const saved = saveTiersStep({ tiers, actor_id: input.actor_id })
    emitEventStep({
      eventName: EncoreEvents.TIERS_EDITED,
      data: transform(saved, ({ former_group_ids }) => ({ former_group_ids })),
    })
    return new WorkflowResponse(saved.ids)
  }
)
