import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { eventsOf } from "../../events"

const PAGE = 1_000

export const refreshJourneysStep = createStep(
  "encore-refresh-journeys",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    let after: string | null = null
    do {
      const page = await encore.refreshNextMembers(after, PAGE, program)
      const events = eventsOf(page)
      if (events.length) {
        await container.resolve(Modules.EVENT_BUS).emit(events)
      }
      after = page.last_id
    } while (after)
    return new StepResponse()
  }
)
