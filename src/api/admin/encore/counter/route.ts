import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import {
  cardNumberOf,
  inFours,
  isCardNumber,
} from "../../../../modules/encore/program/cards/card-number"
import { StoredCoupon } from "../../../../modules/encore/program/rewards/coupons"
import { couponWords } from "../../../lib/cards/coupon-words"
import { findMember } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { AdminGetEncoreCounter } from "./validators"

/**
 * Admins: whose card, or what coupon, was scanned at the counter: `?code=` |
 * `{ member: { id, name, card_number }, coupon: null }`, or with
 * `coupon: { id, code, status, kind, value, title, conditions, expires_at, redeemed_at }`.
 * Sixteen digits that don't fit together: 400; nobody's: 404.
 */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { code } = req.validatedQuery as AdminGetEncoreCounter
    const number = cardNumberOf(code)
    const holder = isCardNumber(number)
      ? await req.scope.resolve(ENCORE_MODULE).cardHolder({ number })
      : null
    const coupon = holder ? null : await findCoupon(req.scope, code)
    const memberId = holder ?? coupon?.member_id
    if (!memberId) {
      throw /^\d{16}$/.test(number) && !isCardNumber(number)
        ? new EncoreError(MedusaError.Types.INVALID_DATA, "card_mistyped", {
            number: inFours(number),
          })
        : new EncoreError(MedusaError.Types.NOT_FOUND, "card_or_coupon_not_found", {
            code,
          })
    }
    const member = await findMember(req.scope, memberId)
    res.json({
      member: { id: member.id, name: member.name, card_number: member.card_number },
      coupon: coupon && {
        id: coupon.id,
        code: coupon.code,
        status: coupon.status,
        kind: coupon.reward.terms.kind,
        ...couponWords(coupon.reward, coupon.currency_code, localeOf(req.headers)),
        expires_at: coupon.expires_at,
        redeemed_at: coupon.redeemed_at,
      },
    })
  }
)

/** A coupon by its code, in whichever case and with whatever between its groups. */
async function findCoupon(
  container: MedusaContainer,
  typed: string
): Promise<StoredCoupon | null> {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
  const grouped = letters.match(/.{1,4}/g)?.join("-") ?? ""
  const [coupon] = await container
    .resolve(ENCORE_MODULE)
    .listCoupons({ code: [typed, grouped] }, { take: 1 })
  return coupon ? (coupon as unknown as StoredCoupon) : null
}
