import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { backendUrl } from "../../../lib/backend-url"
import { adminCouponView } from "../../../lib/coupon-view"
import { localized } from "../../../lib/localized"
import { AdminGetEncoreCoupons } from "./validators"

/** Admins: the coupons, the latest first; by member, reward, status, a part of the code
 * or of the member's name, and those whose promotion isn't as it should be. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, ...filters } = req.validatedQuery as AdminGetEncoreCoupons
    const { coupons, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findCoupons(filters, { limit, offset })
    const reader = { locale: localeOf(req.headers), backend_url: backendUrl(req) }
    res.json({
      coupons: coupons.map((coupon) => adminCouponView(coupon, reader)),
      count,
      offset,
      limit,
    })
  }
)
