import { MedusaError } from "@medusajs/framework/utils"
import { lockMembers } from "../../journey/members"
import { Stage } from "../../journey/stage"
import { postDebits } from "../../ledger/post"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { ClaimFacts, WhyNot, whyNot } from "./claimable"
import { draftCoupon, Grant, grantKey, insertCoupons } from "./coupons"
import { StoredReward } from "./frozen-reward"
import { takeOne } from "./stock"

export type ClaimInput = {
  reward_id: string
  member_id: string
  /** Names this claim; a repeated request carries the same one. */
  key: string
  customer_id: string
  /** The customer groups of the member's account. */
  customer_group_ids: string[]
  /** Of rewards in several currencies; the one that they mostly buy in without it. */
  currency_code: string | null
}

export type Claimed = {
  coupon_id: string
  claimed: boolean
  points: number
  entry_id: string | null
}

/**
 * Claims a reward for points: the debit, the coupon and one of the stock, or none of it.
 * The same key again answers the same coupon. Runs in the caller's transaction.
 *
 * @throws NOT_FOUND for no such reward, NOT_ALLOWED, with why, where it can't be claimed
 */
export async function claimReward(sql: Sql, input: ClaimInput): Promise<Claimed> {
  await lockMembers(sql, [input.member_id])
  const grant: Grant = {
    reward_id: input.reward_id,
    member_id: input.member_id,
    source_type: "claim",
    source_id: input.key,
    actor_type: "customer",
    actor_id: input.customer_id,
  }
  const [seen] = await sql<{
    existing: { id: string; points: number; entry_id: string | null } | null
    reward: unknown
  }>(
    `select (
       select jsonb_build_object('id', c.id, 'points', c.points, 'entry_id', c.entry_id)
       from encore_coupon c where c.grant_key = ? and c.deleted_at is null
     ) as existing`,
    [grantKey(grant)]
  )
  if (seen?.existing) {
    const { id, points, entry_id } = seen.existing
    return { coupon_id: id, claimed: false, points, entry_id }
  }
  const [reward] = await sql<StoredReward>(
    "select * from encore_reward where id = ? and deleted_at is null",
    [input.reward_id]
  )
  if (!reward) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "reward_not_found")
  }
  const now = new Date()
  const facts = await factsOf(sql, input)
  refuse(whyNot(reward, facts, now))

  const coupon = draftCoupon(reward, grant, {
    currency_code: input.currency_code ?? facts.currency_code,
    now,
  })
  // Whoever claims makes its promotion next.
  coupon.working_since = now
  coupon.points = reward.price_points ?? 0
  if (coupon.points > 0) {
    const [posted] = await postDebits(sql, [
      {
        member_id: input.member_id,
        kind: "redemption",
        points: coupon.points,
        source_type: "coupon",
        source_id: coupon.id,
        idempotency_key: `${coupon.grant_key}:redemption`,
        allow_debt: false,
        actor_type: "customer",
        actor_id: input.customer_id,
        explanation: [
          {
            points: -coupon.points,
            explanation: { key: "rewards.claimed", params: { reward: reward.name } },
          },
        ],
        effective_at: now,
      },
    ])
    coupon.entry_id = posted!.entry_id
  }
  await insertCoupons(sql, [coupon])
  if (reward.stock !== null && !(await takeOne(sql, reward.id))) {
    refuse({ key: "out_of_stock", params: {} })
  }
  return {
    coupon_id: coupon.id,
    claimed: true,
    points: coupon.points,
    entry_id: coupon.entry_id,
  }
}

function refuse(why: WhyNot | null): void {
  if (why) {
    throw new EncoreError(
      MedusaError.Types.NOT_ALLOWED,
      `reward_${why.key}`,
      why.params
    )
  }
}

async function factsOf(
  sql: Sql,
  { member_id, reward_id, customer_group_ids }: ClaimInput
): Promise<ClaimFacts> {
  const facts = await claimFacts(sql, member_id, customer_group_ids, [reward_id])
  if (!facts) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  return facts.of(reward_id)
}

/** What decides about a member's claims of these rewards, in one round trip; null for an
 * unknown member. */
export async function claimFacts(
  sql: Sql,
  memberId: string,
  customerGroupIds: string[],
  rewardIds: string[]
): Promise<{ of: (rewardId: string) => ClaimFacts } | null> {
  const [row] = await sql<{
    stage: Stage
    tier_id: string | null
    purchase_count: number
    net_total: string
    currency_code: string | null
    available: number
    debt: number
    claims: { reward_id: string; at: string }[]
  }>(
    `select m.stage, m.tier_id, m.purchase_count, m.net_total, m.currency_code,
       m.available, m.debt, coalesce((
         select jsonb_agg(jsonb_build_object('reward_id', c.reward_id, 'at', c.created_at))
         from encore_coupon c
         where c.member_id = m.id and c.reward_id = any(?) and c.source_type = 'claim'
           and c.status <> 'revoked' and c.deleted_at is null), '[]'::jsonb) as claims
     from encore_member m where m.id = ? and m.deleted_at is null`,
    [rewardIds, memberId]
  )
  if (!row) {
    return null
  }
  const { claims, net_total, ...facts } = row
  return {
    of: (rewardId) => ({
      ...facts,
      net_total: Number(net_total),
      customer_group_ids: customerGroupIds,
      claimed_at: claims
        .filter((claim) => claim.reward_id === rewardId)
        .map((claim) => new Date(claim.at)),
    }),
  }
}
