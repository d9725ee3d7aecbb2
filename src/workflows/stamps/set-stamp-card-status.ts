import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { EncoreEvents } from "../events"
import {
  SetStampCardStatusInput,
  setStampCardStatusStep,
} from "./steps/set-stamp-card-status"

/**
 * Publishes a stamp card or archives it. What was bought before, if the card counts it,
 * is counted in the background, by a subscriber.
 *
 * @summary Publish or archive a stamp card.
 */
export const setStampCardStatusWorkflow = createWorkflow(
  "encore-set-stamp-card-status",
  (input: SetStampCardStatusInput) => {
    const card = setStampCardStatusStep(input)
    when({ card }, ({ card }) => card.counting).then(() => {
      const data = transform({ card }, ({ card }) => ({ id: card.id }))
      emitEventStep({ eventName: EncoreEvents.STAMP_CARD_PUBLISHED, data })
    })
    return new WorkflowResponse(card)
  }
)
