import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Changes, eventsOf } from "../events"

/**
 * Tells the shop what changed. The changes are committed by then: a listener that
 * reads finds them.
 */
export const emitChangesStep = createStep(
  "encore-emit-changes",
  async (changes: Changes, { container }) => {
    const events = eventsOf(changes)
    if (events.length) {
      await container.resolve(Modules.EVENT_BUS).emit(events)
    }
    return new StepResponse()
  }
)
