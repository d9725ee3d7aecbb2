import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Granted } from "../../../modules/encore/program/rewards/grant"

export type GiveRewardInput = {
  reward_id: string
  member_ids: string[]
  reason: string
  /** Names this giving; a repeated request carries the same one. */
  key: string
  actor_id: string
}

/** Members in one transaction. */
const CHUNK = 500

/** A transaction a chunk; interrupted, the same key goes on where it stopped. */
export const giveRewardStep = createStep(
  "encore-give-reward",
  async (
    { reward_id, member_ids, reason, key, actor_id }: GiveRewardInput,
    { container }
  ) => {
    const encore = container.resolve(ENCORE_MODULE)
    const granted: Granted[] = []
    for (let at = 0; at < member_ids.length; at += CHUNK) {
      granted.push(
        ...(await encore.grantRewards(
          member_ids.slice(at, at + CHUNK).map((member_id) => ({
            reward_id,
            member_id,
            source_type: "given",
            source_id: key,
            actor_type: "user" as const,
            actor_id,
            reason,
          }))
        ))
      )
    }
    const made = granted.filter((grant) => grant.outcome === "granted")
    return new StepResponse({
      granted,
      coupon_ids: made.flatMap((grant) => grant.coupon_id ?? []),
      awards: made.flatMap((grant) => grant.award ?? []),
    })
  }
)
