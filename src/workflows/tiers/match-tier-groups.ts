import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { issueCouponsStep } from "../rewards/steps/issue-coupons"
import { matchTierGroupsStep } from "./steps/match-tier-groups"

/**
 * What follows from a change of members' tiers outside of the program: their customers
 * are put into the group of the tier and out of others, and what they were given for it
 * becomes coupons.
 *
 * @summary Bring customer groups in line with tiers.
 */
export const matchTierGroupsWorkflow = createWorkflow(
  "encore-match-tier-groups",
  (input: { member_ids: string[] }) => {
    matchTierGroupsStep(input)
    issueCouponsStep({})
  }
)
