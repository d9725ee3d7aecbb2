import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ClaimInput } from "../../../modules/encore/program/rewards/claim"
import { groupsOf } from "../groups-of"
import { Redemption } from "../../intake/capture-spent"

export type ClaimRewardInput = Omit<ClaimInput, "customer_group_ids">

/** One transaction, for good: a claim is undone by handing its coupon back. */
export const claimRewardStep = createStep(
  "encore-claim-reward",
  async (input: ClaimRewardInput, { container }) => {
    const claimed = await container.resolve(ENCORE_MODULE).claimReward({
      ...input,
      customer_group_ids: await groupsOf(
        container.resolve(ContainerRegistrationKeys.QUERY),
        input.customer_id
      ),
    })
    const redemptions: Redemption[] =
      claimed.claimed && claimed.entry_id
        ? [
            {
              member_id: input.member_id,
              entry_id: claimed.entry_id,
              points: -claimed.points,
              source_id: claimed.coupon_id,
            },
          ]
        : []
    return new StepResponse({
      coupon_ids: [claimed.coupon_id],
      coupon_id: claimed.coupon_id,
      redemptions,
    })
  }
)
