import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor } from "../audit/record"
import { sqlOf } from "../lib/sql"
import { Claimed, ClaimInput, claimReward } from "../program/rewards/claim"
import {
  CouponsWorked,
  CouponWork,
  finishCouponWork,
  IssuedCoupon,
  takeCouponWork,
} from "../program/rewards/coupon-work"
import {
  FoundProblem,
  nextIssued,
  noteProblems,
  renewPromotion,
} from "../program/rewards/coupon-problems"
import { StoredCoupon } from "../program/rewards/coupons"
import { DueCoupon, nextExpired } from "../program/rewards/expire-coupons"
import {
  CouponCounts,
  CouponFilters,
  countCoupons,
  couponsOfMember,
  findCoupons,
} from "../program/rewards/find-coupons"
import {
  CouponUse,
  redeemCoupons,
  reopenCoupons,
} from "../program/rewards/follow-orders"
import { StoredReward } from "../program/rewards/frozen-reward"
import { Offer, offers } from "../program/rewards/offers"
import { bigSpends } from "../program/rewards/ready-set"
import { RewardInput, RewardStatus } from "../program/rewards/reward-input"
import {
  createRewardDrafts,
  deleteRewardDraft,
  setRewardStatus,
  storedReward,
  updateReward,
} from "../program/rewards/save-reward"
import { storedCoupon, usePerk } from "../program/rewards/use-coupon"
import { EndedCoupon, endCoupons, Ending } from "../program/rewards/end-coupons"
import { Grant, Granted, grantRewards, revokeGrants } from "../program/rewards/grant"
import { AuditDoor } from "./audit"

/** Rewards and the coupons that are made of them. */
export class RewardsDoor extends AuditDoor {
  /** @see claimReward */
  @InjectManager()
  async claimReward(
    input: ClaimInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Claimed> {
    return this.inTransaction_((sql) => claimReward(sql, input), sharedContext)
  }

  /** @see grantRewards */
  @InjectManager()
  async grantRewards(
    grants: Grant[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Granted[]> {
    return this.inTransaction_((sql) => grantRewards(sql, grants), sharedContext)
  }

  /** @see revokeGrants */
  @InjectManager()
  async revokeGrants(
    sources: Parameters<typeof revokeGrants>[1],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<EndedCoupon[]> {
    return this.inTransaction_((sql) => revokeGrants(sql, sources), sharedContext)
  }

  /** @see endCoupons */
  @InjectManager()
  async endCoupons(
    ids: string[],
    ending: Ending,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<EndedCoupon[]> {
    return this.inTransaction_((sql) => endCoupons(sql, ids, ending), sharedContext)
  }

  /** @see takeCouponWork */
  @InjectManager()
  async takeCouponWork(
    ids: string[] | null,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CouponWork[]> {
    return takeCouponWork(sqlOf(sharedContext), ids, limit)
  }

  /** @see finishCouponWork */
  @InjectManager()
  async finishCouponWork(
    worked: CouponsWorked,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<IssuedCoupon[]> {
    return this.inTransaction_((sql) => finishCouponWork(sql, worked), sharedContext)
  }

  /** @see bigSpends */
  @InjectManager()
  async bigSpends(
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof bigSpends> {
    return bigSpends(sqlOf(sharedContext))
  }

  /** @see createRewardDrafts */
  @InjectManager()
  async createRewardDrafts(
    inputs: RewardInput[],
    actor: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_(
      (sql) => createRewardDrafts(sql, inputs, actor),
      sharedContext
    )
  }

  /** @see updateReward */
  @InjectManager()
  async updateReward(
    id: string,
    input: RewardInput,
    actor: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => updateReward(sql, id, input, actor),
      sharedContext
    )
  }

  /** @see setRewardStatus */
  @InjectManager()
  async setRewardStatus(
    id: string,
    status: RewardStatus,
    actor: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => setRewardStatus(sql, id, status, actor),
      sharedContext
    )
  }

  /** @see deleteRewardDraft */
  @InjectManager()
  async deleteRewardDraft(
    id: string,
    actor: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_(
      (sql) => deleteRewardDraft(sql, id, actor),
      sharedContext
    )
  }

  /** @see storedReward */
  @InjectManager()
  async storedReward(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredReward> {
    return storedReward(sqlOf(sharedContext), id)
  }

  /** @see storedCoupon */
  @InjectManager()
  async storedCoupon(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredCoupon> {
    return storedCoupon(sqlOf(sharedContext), id)
  }

  /** @see findCoupons */
  @InjectManager()
  async findCoupons(
    filters: CouponFilters,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof findCoupons> {
    return findCoupons(sqlOf(sharedContext), filters, page)
  }

  /** @see couponsOfMember */
  @InjectManager()
  async couponsOfMember(
    memberId: string,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof couponsOfMember> {
    return couponsOfMember(sqlOf(sharedContext), memberId, page)
  }

  /** @see countCoupons */
  @InjectManager()
  async countCoupons(
    rewardIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, CouponCounts>> {
    return countCoupons(sqlOf(sharedContext), rewardIds)
  }

  /** @see offers */
  @InjectManager()
  async offers(
    memberId: string | null,
    customerGroupIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Offer[]> {
    return offers(sqlOf(sharedContext), memberId, customerGroupIds)
  }

  /** @see redeemCoupons */
  @InjectManager()
  async redeemCoupons(
    uses: CouponUse[],
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof redeemCoupons> {
    return redeemCoupons(sqlOf(sharedContext), uses)
  }

  /** @see reopenCoupons */
  @InjectManager()
  async reopenCoupons(
    orderIds: string[],
    graceDays: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string[]> {
    return this.inTransaction_(
      (sql) => reopenCoupons(sql, orderIds, graceDays),
      sharedContext
    )
  }

  /** @see nextExpired */
  @InjectManager()
  async nextExpiredCoupons(
    now: Date,
    after: string,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<DueCoupon[]> {
    return nextExpired(sqlOf(sharedContext), now, after, limit)
  }

  /** @see nextIssued */
  @InjectManager()
  async nextIssuedCoupons(
    page: Parameters<typeof nextIssued>[1],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CouponWork[]> {
    return nextIssued(sqlOf(sharedContext), page)
  }

  /** @see noteProblems */
  @InjectManager()
  async noteCouponProblems(
    found: FoundProblem[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return noteProblems(sqlOf(sharedContext), found)
  }

  /** @see renewPromotion */
  @InjectManager()
  async renewPromotion(
    id: string,
    actor: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => renewPromotion(sql, id, actor), sharedContext)
  }

  /** @see usePerk */
  @InjectManager()
  async usePerk(
    id: string,
    by: Actor & { reason: string },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => usePerk(sql, id, by), sharedContext)
  }
}
