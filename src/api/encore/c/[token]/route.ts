import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { tokenHash } from "../../../../modules/encore/program/rewards/coupon-code"
import { StoredCoupon } from "../../../../modules/encore/program/rewards/coupons"
import { shopBrand } from "../../../lib/cards/brand"
import { couponCard } from "../../../lib/cards/coupon-card"
import { pageLocale, sendCard, sendNoCard } from "../../../lib/cards/send-card"
import { findMember } from "../../../lib/find-member"

/**
 * Whoever has the address: a coupon as a page, or with `?format=pdf` and
 * `size=a6|card|letter` as PDF (`bleed=true`: for a print shop). `lang` names the
 * language, else it is the visitor's. One that is used, over or taken back says so and
 * shows no code. A token that is no coupon's: 404, a page too.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [found] = await req.scope
    .resolve(ENCORE_MODULE)
    .listCoupons({ token_hash: tokenHash(req.params.token!) }, { take: 1 })
  if (!found) {
    sendNoCard(req, res)
    return
  }
  const coupon = found as unknown as StoredCoupon
  const [owner, { brand, paper }] = await Promise.all([
    findMember(req.scope, coupon.member_id),
    shopBrand(req.scope),
  ])
  const locale = pageLocale(req)
  const setting = { owner: owner.name, brand, locale, now: new Date() }
  await sendCard(req, res, couponCard(coupon, setting), paper)
}
