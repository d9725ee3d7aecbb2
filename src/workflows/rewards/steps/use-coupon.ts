import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { byUser } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

export type UseCouponInput = { coupon_id: string; actor_id: string; reason: string }

/** One transaction, for good. */
export const useCouponStep = createStep(
  "encore-use-coupon",
  async ({ coupon_id, actor_id, reason }: UseCouponInput, { container }) => {
    await container
      .resolve(ENCORE_MODULE)
      .usePerk(coupon_id, { ...byUser(actor_id), reason })
    return new StepResponse({ coupon_id })
  }
)
