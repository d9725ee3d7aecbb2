import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EXPIRY_CHUNK, EXPIRY_LANES } from "../../../modules/encore/ledger/expire"
import { eventsOf } from "../../events"

/** A transaction a chunk, each told of once it is committed: nothing to compensate. */
export const expirePointsStep = createStep(
  "encore-expire-points",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const now = new Date()
    await encore.renewIdle(now)
    let lots = 0
    await Promise.all(
      EXPIRY_LANES.map(async (lane) => {
        for (;;) {
          const expired = await encore.expirePoints(now, EXPIRY_CHUNK, lane)
          if (!expired.length) {
            return
          }
          lots += expired.reduce((sum, member) => sum + member.lots, 0)
          await container.resolve(Modules.EVENT_BUS).emit(eventsOf({ expired }))
        }
      })
    )
    return new StepResponse({ lots })
  }
)
