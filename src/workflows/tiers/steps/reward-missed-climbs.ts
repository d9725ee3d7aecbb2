import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { TierReached } from "../../../modules/encore/program/tiers/reached"
import { asksForActivity } from "../../../modules/encore/program/take-activities"
import { recordActivities } from "../../earning/steps/record-activity"
import { tierReachedActivity } from "../../earning/steps/reward-tier-reached"
import { eventsOf } from "../../events"
import { overlapped } from "../../overlapped"

export const CLIMBS_WATERMARK = "tiers_reached"

/** Steps of one transaction. */
const PAGE = 500

/**
 * Lets every step up the ladder bring what it should, from the members' history: an event
 * may be lost with the process that was to tell it. What was given for a tier isn't given
 * again, so there is nothing to compensate. Points so earned may lift members further:
 * those steps are among the next page, or the next run.
 *
 * @returns where to go on from next time
 */
export const rewardMissedClimbsStep = createStep(
  "encore-reward-missed-climbs",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const until = new Date()
    const program = await encore.programInForce()
    const watermark = await encore.retrieveWatermark(CLIMBS_WATERMARK)
    const since = overlapped(watermark.at)

    const moved = { watermark: until.toISOString() }
    if (!asksForActivity(program, "tier_reached")) {
      return new StepResponse(moved)
    }

    let after: TierReached | null = null
    for (;;) {
      const page: TierReached[] = await encore.tiersReachedSince(since, {
        after,
        limit: PAGE,
      })
      const recorded = await recordActivities(
        container,
        page.map(tierReachedActivity),
        program
      )
      const events = eventsOf(recorded)
      if (events.length) {
        await container.resolve(Modules.EVENT_BUS).emit(events)
      }
      if (page.length < PAGE) {
        return new StepResponse(moved)
      }
      after = page.at(-1)!
    }
  }
)
