import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { backendUrl } from "../../../../lib/backend-url"
import { couponView } from "../../../../lib/coupon-view"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { Paging } from "../../../../lib/paging"

/** The customer: their coupons, those that can be used first, then the latest. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const { coupons, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .couponsOfMember(member.id, { limit, offset })
    const reader = { locale: localeOf(req.headers), backend_url: backendUrl(req) }
    res.json({
      coupons: coupons.map((coupon) => couponView(coupon, reader)),
      count,
      offset,
      limit,
    })
  }
)
