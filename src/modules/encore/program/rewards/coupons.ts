import { InferTypeOf } from "@medusajs/framework/types"
import { ActorType } from "../../ledger/types"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { Coupon } from "../../models/coupon"
import { couponToken, newCouponCode, tokenHash } from "./coupon-code"
import { CouponStatus } from "./coupon-status"
import {
  couponExpiry,
  currencyOf,
  freeze,
  FrozenReward,
  StoredReward,
} from "./frozen-reward"

/** A coupon as the database has it. */
export type StoredCoupon = Omit<InferTypeOf<typeof Coupon>, "reward" | "problem"> & {
  reward: FrozenReward
  problem: CouponProblem | null
}

/** What is wrong with a coupon's promotion; `detail` says which part of it, or what
 * Medusa answered. */
export type CouponProblem = {
  key: "promotion_gone" | "promotion_changed" | "not_made" | "used_after_end"
  detail: string[]
}

/** Why a member gets a reward. */
export type Grant = {
  reward_id: string
  member_id: string
  /** What brought it: with the reward and the member, it does so once. */
  source_type: string
  source_id: string
  actor_type?: ActorType
  actor_id?: string | null
  reason?: string | null
}

export type NewCoupon = ReturnType<typeof draftCoupon>

export function grantKey(grant: Grant): string {
  return [grant.member_id, grant.reward_id, grant.source_type, grant.source_id].join(
    ":"
  )
}

/** The coupon that a grant of a reward makes; one of points is used up at once. */
export function draftCoupon(
  reward: StoredReward,
  grant: Grant,
  { currency_code, now }: { currency_code: string | null; now: Date }
) {
  const id = newId("enccpn")
  const code = newCouponCode()
  const status: CouponStatus = reward.kind === "points" ? "redeemed" : "pending"
  return {
    id,
    code,
    token_hash: tokenHash(couponToken({ id, code })),
    reward_id: reward.id,
    member_id: grant.member_id,
    reward: freeze(reward),
    currency_code: currencyOf(reward.terms, currency_code),
    status,
    source_type: grant.source_type,
    source_id: grant.source_id,
    grant_key: grantKey(grant),
    actor_type: grant.actor_type ?? "system",
    actor_id: grant.actor_id ?? null,
    reason: grant.reason ?? null,
    points: 0,
    entry_id: null as string | null,
    expires_at: reward.kind === "points" ? null : couponExpiry(reward, now),
    /** Set by who makes its promotion next: the job keeps off it. */
    working_since: null as Date | null,
    issued_at: status === "pending" ? null : now,
    redeemed_at: status === "redeemed" ? now : null,
  }
}

export async function insertCoupons(sql: Sql, coupons: NewCoupon[]): Promise<void> {
  if (!coupons.length) {
    return
  }
  await sql(
    `insert into encore_coupon (
       id, code, token_hash, reward_id, member_id, reward, currency_code, status,
       source_type, source_id, grant_key, actor_type, actor_id, reason, points, entry_id,
       expires_at, working_since, issued_at, redeemed_at)
     select id, code, token_hash, reward_id, member_id, reward, currency_code, status,
       source_type, source_id, grant_key, actor_type, actor_id, reason, points, entry_id,
       expires_at, working_since, issued_at, redeemed_at
     from json_to_recordset(?::json) as r(
       id text, code text, token_hash text, reward_id text, member_id text, reward jsonb,
       currency_code text, status text, source_type text, source_id text,
       grant_key text, actor_type text, actor_id text, reason text, points integer,
       entry_id text, expires_at timestamptz,
       working_since timestamptz, issued_at timestamptz, redeemed_at timestamptz)`,
    [JSON.stringify(coupons)]
  )
}
