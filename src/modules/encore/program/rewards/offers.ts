import { Sql } from "../../lib/sql"
import { claimFacts } from "./claim"
import { WhyNot, whyNot } from "./claimable"
import { StoredReward } from "./frozen-reward"

/** A reward that can be claimed for points, and why not by whoever looks at it. */
export type Offer = { reward: StoredReward; why_not: WhyNot | null }

/**
 * The rewards that can be claimed, the cheapest first, with what keeps this member from
 * it. One whose time is over, and one for others, isn't shown at all.
 *
 * @param memberId null for a guest
 */
export async function offers(
  sql: Sql,
  memberId: string | null,
  customerGroupIds: string[]
): Promise<Offer[]> {
  const rewards = await sql<StoredReward>(
    `select * from encore_reward
     where status = 'published' and price_points is not null
       and (ends_at is null or ends_at > now()) and deleted_at is null
     order by price_points, created_at, id`
  )
  const facts =
    memberId && rewards.length
      ? await claimFacts(
          sql,
          memberId,
          customerGroupIds,
          rewards.map((reward) => reward.id)
        )
      : null
  const now = new Date()
  return rewards
    .map((reward) => ({
      reward,
      why_not: whyNot(reward, facts?.of(reward.id) ?? null, now),
    }))
    .filter(({ why_not }) => why_not?.key !== "not_for_you")
}
