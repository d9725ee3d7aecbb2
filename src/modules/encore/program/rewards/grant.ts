import { lockMembers } from "../../journey/members"
import { postCredits } from "../../ledger/post"
import { Award, CreditInput } from "../../ledger/types"
import { Sql } from "../../lib/sql"
import { lotDates, termsAtOnce } from "../lifetime/maturity"
import { programInForce } from "../program-in-force"
import { draftCoupon, Grant, grantKey, insertCoupons, NewCoupon } from "./coupons"
import { EndedCoupon, endCoupons } from "./end-coupons"
import { StoredReward } from "./frozen-reward"
import { lockStock, moveStock, tally } from "./stock"

export type { Grant } from "./coupons"

/** What became of a grant: why it was refused is the reward's state at the time. */
export type Granted = Pick<
  Grant,
  "reward_id" | "member_id" | "source_type" | "source_id"
> & {
  outcome: "granted" | "existing" | "refused"
  refused: "not_published" | "not_now" | "out_of_stock" | null
  coupon_id: string | null
  /** What was posted, where the reward is points. */
  award: Award | null
}

/**
 * Gives members rewards, all of them as one set, in the caller's transaction: each source
 * gives a member a reward once, however often it is called. Coupons that need a promotion
 * are `pending` until `issueCouponsWorkflow` has made it; points are posted at once.
 *
 * Whoever gives has decided who gets it: audience and limits are for those who claim. A
 * reward that isn't published, whose time isn't now, or that has run out, is refused.
 *
 * @returns one result per grant, in their order
 */
export async function grantRewards(sql: Sql, grants: Grant[]): Promise<Granted[]> {
  if (!grants.length) {
    return []
  }
  await lockMembers(
    sql,
    grants.map((grant) => grant.member_id)
  )
  const [known, rewards, members] = [
    await knownCoupons(sql, grants),
    await rewardsOf(sql, grants),
    await currenciesOf(sql, grants),
  ]
  const now = new Date()
  const left = await lockStock(sql, [...rewards.keys()].sort())
  const made = new Map<string, NewCoupon>()

  const results = grants.map((grant): Granted => {
    const { reward_id, member_id, source_type, source_id } = grant
    const base = { reward_id, member_id, source_type, source_id }
    const key = grantKey(grant)
    const existing = known.get(key) ?? made.get(key)?.id
    if (existing) {
      return {
        ...base,
        outcome: "existing",
        refused: null,
        coupon_id: existing,
        award: null,
      }
    }
    const reward = rewards.get(reward_id)
    const refused = refusal(reward, left.get(reward_id), now)
    if (refused || !reward) {
      return { ...base, outcome: "refused", refused, coupon_id: null, award: null }
    }
    const coupon = draftCoupon(reward, grant, {
      currency_code: members.get(member_id) ?? null,
      now,
    })
    made.set(key, coupon)
    if (left.has(reward_id)) {
      left.set(reward_id, left.get(reward_id)! - 1)
    }
    return {
      ...base,
      outcome: "granted",
      refused: null,
      coupon_id: coupon.id,
      award: null,
    }
  })

  const coupons = [...made.values()]
  const awards = await postPoints(sql, coupons)
  await insertCoupons(sql, coupons)
  await moveStock(sql, tally(coupons.map((coupon) => coupon.reward_id)))
  const awardOf = new Map(awards.map((award) => [award.source_id, award]))
  return results.map((result) =>
    result.outcome === "granted"
      ? { ...result, award: awardOf.get(result.coupon_id ?? "") ?? null }
      : result
  )
}

/**
 * Takes back what these sources gave, where it is unused; points are reversed, as debt
 * where they are spent. Again, it changes nothing. In the caller's transaction.
 */
export async function revokeGrants(
  sql: Sql,
  sources: { source_type: string; source_id: string; member_id?: string }[]
): Promise<EndedCoupon[]> {
  if (!sources.length) {
    return []
  }
  const coupons = await sql<{ id: string }>(
    `select distinct c.id
     from jsonb_to_recordset(?::jsonb) as s(
       source_type text, source_id text, member_id text)
     left join encore_member m on m.id = s.member_id
     join encore_coupon c on c.source_type = s.source_type and c.source_id = s.source_id
       and (s.member_id is null or c.member_id in (m.id, m.merged_into_id))
     where c.deleted_at is null`,
    [JSON.stringify(sources)]
  )
  return endCoupons(
    sql,
    coupons.map((coupon) => coupon.id),
    { status: "revoked", points_back: "paid", stock_back: true, take_points: true }
  )
}

/** Whether a member has used what a source gave them. */
export async function wasUsed(
  sql: Sql,
  { source_type, source_id, member_id }: Required<Parameters<typeof revokeGrants>[1][0]>
): Promise<boolean> {
  const [row] = await sql<{ used: boolean }>(
    `select exists (
       select 1 from encore_coupon c join encore_member m on m.id = ?
       where c.source_type = ? and c.source_id = ? and c.status = 'redeemed'
         and c.member_id in (m.id, m.merged_into_id) and c.deleted_at is null
     ) as used`,
    [member_id, source_type, source_id]
  )
  return row!.used
}

/** Those of these sources of which something that they gave wasn't taken back. */
export async function standingSources(
  sql: Sql,
  sourceType: string,
  sourceIds: string[]
): Promise<Set<string>> {
  const rows = await sql<{ source_id: string }>(
    `select distinct source_id from encore_coupon
     where source_type = ? and source_id = any(?) and status <> 'revoked'
       and deleted_at is null`,
    [sourceType, sourceIds]
  )
  return new Set(rows.map((row) => row.source_id))
}

async function knownCoupons(sql: Sql, grants: Grant[]): Promise<Map<string, string>> {
  const rows = await sql<{ grant_key: string; id: string }>(
    `select grant_key, id from encore_coupon
     where grant_key = any(?) and deleted_at is null`,
    [grants.map(grantKey)]
  )
  return new Map(rows.map((row) => [row.grant_key, row.id]))
}

async function rewardsOf(
  sql: Sql,
  grants: Grant[]
): Promise<Map<string, StoredReward>> {
  const rows = await sql<StoredReward>(
    "select * from encore_reward where id = any(?) and deleted_at is null",
    [[...new Set(grants.map((grant) => grant.reward_id))]]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function currenciesOf(
  sql: Sql,
  grants: Grant[]
): Promise<Map<string, string | null>> {
  const rows = await sql<{ id: string; currency_code: string | null }>(
    "select id, currency_code from encore_member where id = any(?)",
    [[...new Set(grants.map((grant) => grant.member_id))]]
  )
  return new Map(rows.map((row) => [row.id, row.currency_code]))
}

function refusal(
  reward: StoredReward | undefined,
  left: number | undefined,
  now: Date
): Granted["refused"] {
  if (reward?.status !== "published") {
    return "not_published"
  }
  if (
    (reward.starts_at && reward.starts_at > now) ||
    (reward.ends_at && reward.ends_at <= now)
  ) {
    return "not_now"
  }
  return left !== undefined && left <= 0 ? "out_of_stock" : null
}

/** Posts what coupons of points bring, and notes the entries on them. */
async function postPoints(sql: Sql, coupons: NewCoupon[]): Promise<Award[]> {
  const giving = coupons.filter((coupon) => coupon.reward.terms.kind === "points")
  if (!giving.length) {
    return []
  }
  const { settings } = await programInForce(sql)
  // The database's clock: by its own, a lot of this moment would not be available yet.
  const [clock] = await sql<{ now: Date }>("select now() as now")
  const credits = giving.map((coupon): CreditInput => {
    const points =
      coupon.reward.terms.kind === "points" ? coupon.reward.terms.points : 0
    return {
      member_id: coupon.member_id,
      kind: "award",
      points,
      source_type: "coupon",
      source_id: coupon.id,
      idempotency_key: `${coupon.grant_key}:award`,
      actor_type: coupon.actor_type,
      actor_id: coupon.actor_id,
      reason: coupon.reason,
      explanation: [
        {
          points,
          explanation: { key: "rewards.given", params: { reward: coupon.reward.name } },
        },
      ],
      effective_at: clock!.now,
      ...lotDates(termsAtOnce(settings), clock!.now),
    }
  })
  const posted = await postCredits(sql, credits)
  return giving.map((coupon, index) => {
    coupon.entry_id = posted[index]!.entry_id
    const { member_id, points, source_type, source_id } = credits[index]!
    return { member_id, points, source_type, source_id, entry_id: coupon.entry_id }
  })
}
