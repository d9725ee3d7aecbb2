import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../../modules/encore"
import { EncoreError } from "../../../../../../../modules/encore/lib/encore-error"
import { cancelCouponWorkflow } from "../../../../../../../workflows"
import { backendUrl } from "../../../../../../lib/backend-url"
import { couponView } from "../../../../../../lib/coupon-view"
import { memberOfCustomer } from "../../../../../../lib/find-member"
import { localized } from "../../../../../../lib/localized"

/** The customer: hand an unused coupon that they claimed back for its points, where its
 * reward allows it. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const coupon_id = req.params.id!
    const customer_id = req.auth_context.actor_id
    const [member, coupon] = await Promise.all([
      memberOfCustomer(req.scope, customer_id),
      encore.storedCoupon(coupon_id),
    ])
    if (coupon.member_id !== member.id) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "coupon_not_found")
    }
    if (!coupon.reward.returnable || coupon.source_type !== "claim") {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_not_returnable")
    }
    await cancelCouponWorkflow(req.scope).run({
      input: {
        coupon_id,
        actor_type: "customer",
        actor_id: customer_id,
        reason: null,
      },
    })
    res.json({
      coupon: couponView(await encore.storedCoupon(coupon_id), {
        locale: localeOf(req.headers),
        backend_url: backendUrl(req),
      }),
    })
  }
)
