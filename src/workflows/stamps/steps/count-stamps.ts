import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { eventsOf } from "../../events"

const PAGE = 1_000

/** Two processes never count the same card: whoever takes it up has it while it goes on. */
export const countStampsStep = createStep(
  "encore-count-stamps",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    let card = await encore.takeCardToCount()
    while (card) {
      const program = await encore.programInForce()
      const page = await encore.countNextMembers(card, PAGE, program)
      const events = eventsOf(page)
      if (events.length) {
        await container.resolve(Modules.EVENT_BUS).emit(events)
      }
      card = page.done ? await encore.takeCardToCount() : card
    }
    return new StepResponse()
  }
)
