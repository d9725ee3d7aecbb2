import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { EncoreEvents } from "../events"
import { DeleteTierInput, deleteTierStep } from "./steps/delete-tier"

/**
 * Takes a tier off the ladder. Its members come to what they qualify for of the rest,
 * in the background; its customer group stays in the shop, without them.
 *
 * @summary Delete a tier.
 */
export const deleteTierWorkflow = createWorkflow(
  "encore-delete-tier",
  (input: DeleteTierInput) => {
    const deleted = deleteTierStep(input)
    emitEventStep({ eventName: EncoreEvents.TIERS_EDITED, data: deleted })
  }
)
