import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { useCouponWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { answerWithCoupon } from "../../answer"
import { AdminEndEncoreCoupon } from "../../validators"

/** Admins: mark a perk as used, at the counter, with a note. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminEndEncoreCoupon>,
    res: MedusaResponse
  ) => {
    const coupon_id = req.params.id!
    await useCouponWorkflow(req.scope).run({
      input: {
        coupon_id,
        actor_id: req.auth_context.actor_id,
        reason: req.validatedBody.reason,
      },
    })
    await answerWithCoupon(req, res, coupon_id)
  }
)
