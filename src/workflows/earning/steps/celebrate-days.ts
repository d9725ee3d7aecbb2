import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SPECIAL_DAYS } from "../../../modules/encore/program/earning/special-days"
import { asksForActivity } from "../../../modules/encore/program/take-activities"
import { eventsOf } from "../../events"
import { recordActivities } from "./record-activity"

/** Members of one transaction. */
const PAGE = 1_000

/** Each page is right by itself and may be done again: nothing to compensate. */
export const celebrateDaysStep = createStep(
  "encore-celebrate-days",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    const now = new Date()
    for (const day of SPECIAL_DAYS) {
      if (!asksForActivity(program, day)) {
        continue
      }
      let after: string | null = null
      do {
        const page = await encore.nextSpecialDays(
          day,
          { after, limit: PAGE, now },
          program
        )
        const events = eventsOf(
          await recordActivities(container, page.activities, program)
        )
        if (events.length) {
          await container.resolve(Modules.EVENT_BUS).emit(events)
        }
        after = page.last_id
      } while (after)
    }
    return new StepResponse()
  }
)
