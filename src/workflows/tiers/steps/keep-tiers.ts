import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { TIER_PAGE } from "../../../modules/encore/program/tiers/recompute"
import { eventsOf } from "../../events"
import { matchAllGroups } from "../match-groups"
import { goOnWithRecompute, throughPages } from "./recompute-tiers"

const DAY_MS = 24 * 60 * 60 * 1000

/** Members warned at a time. */
const WARNINGS = 1_000

/** A transaction a page; whatever is left is due again: nothing to compensate. */
export const keepTiersStep = createStep(
  "encore-keep-tiers",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { ladder } = await encore.programInForce()

    const ended = await throughPages(container, (after) =>
      encore.endNextTiers(TIER_PAGE, ladder, after)
    )
    await encore.beginRecomputeUnless(new Date(Date.now() - DAY_MS))
    const recomputed = await goOnWithRecompute(container)
    if (recomputed) {
      await matchAllGroups(container)
    }

    let warned = 0
    for (let after = ""; ; ) {
      const page = { after, limit: WARNINGS, now: new Date() }
      const { endings, last } = await encore.tiersEnding(page, ladder)
      if (last === null) {
        return new StepResponse({ ended, recomputed, warned })
      }
      await container
        .resolve(Modules.EVENT_BUS)
        .emit(eventsOf({ tiers_expiring: endings }))
      await encore.markTierWarned(endings)
      warned += endings.length
      after = last
    }
  }
)
