import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Changes, eventsOf } from "../../events"

const PAGE = 500

export const refreshDueStampsStep = createStep(
  "encore-refresh-due-stamps",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    const tell = async (changes: Changes) => {
      const events = eventsOf(changes)
      if (events.length) {
        await container.resolve(Modules.EVENT_BUS).emit(events)
      }
    }
    let count: number
    do {
      const page = await encore.refreshDueMembers(PAGE, program)
      await tell(page)
      count = page.members
    } while (count === PAGE)

    let after: string | null = null
    do {
      const page = await encore.refreshUnsettled(after, PAGE, program)
      await tell(page)
      after = page.last_id
    } while (after)
    return new StepResponse()
  }
)
