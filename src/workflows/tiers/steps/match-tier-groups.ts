import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { matchGroups } from "../match-groups"

/** Brought in line with the members' tiers as they are: nothing to compensate. */
export const matchTierGroupsStep = createStep(
  "encore-match-tier-groups",
  async ({ member_ids }: { member_ids: string[] }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    await matchGroups(container, () => encore.tierGroupsOf(member_ids))
    return new StepResponse()
  }
)
