import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { eventsOf } from "../../events"

/** Warnings told of at a time. */
const PAGE = 1_000

/** Written down, told, noted as told, each by itself: nothing to compensate. */
export const warnOfExpiryStep = createStep(
  "encore-warn-of-expiry",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const bus = container.resolve(Modules.EVENT_BUS)
    const { settings } = await encore.programInForce()
    const days = settings.earning.expiry_warning_days
    if (days !== null) {
      await encore.recordWarnings(new Date(), days)
    }
    let warned = 0
    for (;;) {
      const expiring = await encore.untoldWarnings(PAGE)
      if (!expiring.length) {
        return new StepResponse({ warned })
      }
      await bus.emit(eventsOf({ expiring }))
      await encore.markWarned(expiring.map((warning) => warning.id))
      warned += expiring.length
    }
  }
)
