import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { repairCouponWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { answerWithCoupon } from "../../answer"

/** Admins: make the coupon's promotion anew, as the coupon promises. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const coupon_id = req.params.id!
    await repairCouponWorkflow(req.scope).run({
      input: { coupon_id, actor_id: req.auth_context.actor_id },
    })
    await answerWithCoupon(req, res, coupon_id)
  }
)
