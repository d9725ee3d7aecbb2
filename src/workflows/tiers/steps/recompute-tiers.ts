import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  RecomputedPage,
  TIER_LANES,
  TIER_PAGE,
} from "../../../modules/encore/program/tiers/recompute"
import { eventsOf } from "../../events"
import { matchAllGroups } from "../match-groups"

export type RecomputeTiersInput = {
  /** Groups that were tiers' and are no longer: members leave them. */
  former_group_ids?: string[]
}

/** A transaction a page, each told of once it is committed: nothing to compensate. */
export const recomputeTiersStep = createStep(
  "encore-recompute-tiers",
  async ({ former_group_ids }: RecomputeTiersInput, { container }) => {
    await container.resolve(ENCORE_MODULE).beginRecompute()
    await goOnWithRecompute(container)
    await matchAllGroups(container, former_group_ids)
    return new StepResponse()
  }
)

/** Goes on with a run over everybody, if one is under way, to its end.
 * @returns how many members it came by */
export async function goOnWithRecompute(container: MedusaContainer): Promise<number> {
  const encore = container.resolve(ENCORE_MODULE)
  const { ladder } = await encore.programInForce()
  const members = await Promise.all(
    Array.from({ length: TIER_LANES }, () =>
      throughPages(container, () => encore.recomputeNextTiers(TIER_PAGE, ladder))
    )
  )
  return members.reduce((sum, count) => sum + count, 0)
}

/** Asks for pages, each after the last member of the one before, until there is none, and
 * tells of each. */
export async function throughPages(
  container: MedusaContainer,
  next: (after: string) => Promise<RecomputedPage | null>
): Promise<number> {
  let members = 0
  for (let after = ""; ; ) {
    const page = await next(after)
    if (!page) {
      return members
    }
    members += page.members
    after = page.last
    const events = eventsOf(page)
    if (events.length) {
      await container.resolve(Modules.EVENT_BUS).emit(events)
    }
  }
}
