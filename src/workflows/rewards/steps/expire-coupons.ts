import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { usedCodes } from "../used-codes"

/** Coupons in one transaction. */
const CHUNK = 500

/** A transaction a chunk. One that Medusa has taken on an order waits for the order to
 * be accounted for. */
export const expireCouponsStep = createStep(
  "encore-expire-coupons",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const now = new Date()
    let [expired, after] = [0, ""]
    for (;;) {
      const due = await encore.nextExpiredCoupons(now, after, CHUNK)
      if (!due.length) {
        return new StepResponse({ expired })
      }
      const used = await usedCodes(
        container,
        due.map((coupon) => coupon.code)
      )
      const ended = await encore.endCoupons(
        due.filter((coupon) => !used.has(coupon.code)).map((coupon) => coupon.id),
        { status: "expired", points_back: "by_policy", stock_back: false }
      )
      expired += ended.length
      after = due.at(-1)!.id
    }
  }
)
