import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ActorType } from "../../../modules/encore/ledger/types"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { usedCodes } from "../used-codes"

export type CancelCouponInput = {
  coupon_id: string
  actor_type: ActorType
  actor_id: string
  reason: string | null
}

/** One transaction. What was paid comes back, the stock counts again. */
export const cancelCouponStep = createStep(
  "encore-cancel-coupon",
  async ({ coupon_id, ...by }: CancelCouponInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const coupon = await encore.storedCoupon(coupon_id)
    if (coupon.status === "redeemed" || (await isUsed(coupon.code))) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_used")
    }
    const [ended] = await encore.endCoupons([coupon_id], {
      ...by,
      status: "revoked",
      points_back: "paid",
      stock_back: true,
    })
    if (!ended) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_ended")
    }
    return new StepResponse({ coupon_ids: [coupon_id], points: ended.points })

    async function isUsed(code: string) {
      return (await usedCodes(container, [code])).has(code)
    }
  }
)
