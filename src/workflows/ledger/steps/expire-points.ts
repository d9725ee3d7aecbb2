import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { eventsOf } from "../../events"

/** Lots in one transaction: short locks, and a crash loses little. */
const CHUNK = 5_000

/** A transaction a chunk, each told of once it is committed: nothing to compensate. */
export const expirePointsStep = createStep(
  "encore-expire-points",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const now = new Date()
    let lots = 0
    for (;;) {
      const expired = await encore.expirePoints(now, CHUNK)
      if (!expired.length) {
        return new StepResponse({ lots })
      }
      lots += expired.reduce((sum, member) => sum + member.lots, 0)
      await container.resolve(Modules.EVENT_BUS).emit(eventsOf({ expired }))
    }
  }
)
