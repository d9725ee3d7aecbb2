import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelCouponWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { answerWithCoupon } from "../../answer"
import { AdminEndEncoreCoupon } from "../../validators"

/** Admins: take an unused coupon back, for a reason; what was paid for it returns. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminEndEncoreCoupon>,
    res: MedusaResponse
  ) => {
    const coupon_id = req.params.id!
    await cancelCouponWorkflow(req.scope).run({
      input: {
        coupon_id,
        actor_type: "user",
        actor_id: req.auth_context.actor_id,
        reason: req.validatedBody.reason,
      },
    })
    await answerWithCoupon(req, res, coupon_id)
  }
)
