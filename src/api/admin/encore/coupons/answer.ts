import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { backendUrl } from "../../../lib/backend-url"
import { adminCouponView } from "../../../lib/coupon-view"

/** Answers with one coupon as it is now. */
export async function answerWithCoupon(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
  id: string
): Promise<void> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const coupon = await encore.storedCoupon(id)
  const [member] = await encore.listMembers(
    { id: coupon.member_id },
    { select: ["id", "name", "email"], take: 1 }
  )
  res.json({
    coupon: adminCouponView(
      { ...coupon, member: member ?? null },
      { locale: localeOf(req.headers), backend_url: backendUrl(req) }
    ),
  })
}
