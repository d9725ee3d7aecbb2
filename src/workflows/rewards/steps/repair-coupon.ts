import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { byUser } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

export type RepairCouponInput = { coupon_id: string; actor_id: string }

/** One transaction; the promotion is made by the step that follows, or by the job. */
export const repairCouponStep = createStep(
  "encore-repair-coupon",
  async ({ coupon_id, actor_id }: RepairCouponInput, { container }) => {
    await container.resolve(ENCORE_MODULE).renewPromotion(coupon_id, byUser(actor_id))
    return new StepResponse({ coupon_ids: [coupon_id] })
  }
)
