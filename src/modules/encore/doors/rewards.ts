import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { sqlOf } from "../lib/sql"
import { Claimed, ClaimInput, claimReward } from "../program/rewards/claim"
import {
  CouponsWorked,
  CouponWork,
  finishCouponWork,
  IssuedCoupon,
  takeCouponWork,
} from "../program/rewards/coupon-work"
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
}
