import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PromotionDTO } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../../modules/encore"
import { CouponProblem } from "../../../modules/encore/program/rewards/coupons"
import { CouponWork } from "../../../modules/encore/program/rewards/coupon-work"
import {
  differences,
  promotionOf,
} from "../../../modules/encore/program/rewards/promotion-of"

/** Coupons compared in one go. */
const PAGE = 200

const RELATIONS = [
  "application_method.target_rules.values",
  "application_method.buy_rules.values",
  "rules.values",
  "campaign",
]

/** Only looks and notes. */
export const checkCouponsStep = createStep(
  "encore-check-coupons",
  async ({ coupon_ids }: { coupon_ids?: string[] }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const promotions = container.resolve(Modules.PROMOTION)
    let [checked, problems, after] = [0, 0, ""]
    for (;;) {
      const coupons = await encore.nextIssuedCoupons({
        after,
        limit: PAGE,
        ids: coupon_ids,
      })
      if (!coupons.length) {
        return new StepResponse({ checked, problems })
      }
      const native = await promotions.listPromotions(
        { code: coupons.map((coupon) => coupon.code) },
        { relations: RELATIONS, take: coupons.length }
      )
      const nativeOf = new Map(native.map((promotion) => [promotion.code, promotion]))
      const found = coupons.map((coupon) => ({
        id: coupon.id,
        generation: coupon.generation,
        problem: problemOf(coupon, nativeOf.get(coupon.code)),
      }))
      await encore.noteCouponProblems(found)
      checked += coupons.length
      problems += found.filter(({ problem }) => problem).length
      after = coupons.at(-1)!.id
    }
  }
)

function problemOf(
  coupon: CouponWork,
  found: PromotionDTO | undefined
): CouponProblem | null {
  const wanted = promotionOf(coupon, coupon.customer_ids)
  if (!wanted) {
    return null
  }
  if (!found) {
    return { key: "promotion_gone", detail: [] }
  }
  const detail = differences(wanted, found, coupon.expires_at)
  return detail.length ? { key: "promotion_changed", detail } : null
}
