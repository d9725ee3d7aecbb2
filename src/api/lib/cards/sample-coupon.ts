import { Locale, say } from "../../../i18n"
import { CardBrand, PrintableCard } from "../../../print/card"
import { couponCard } from "./coupon-card"

const CODE = "ABCD-EFGH-2345"
const VALID_DAYS = 90
const DAY = 24 * 60 * 60 * 1000

/** A coupon that is none, to see what those of the shop look like. */
export function sampleCoupon(brand: CardBrand, locale: Locale): PrintableCard {
  const now = new Date()
  return couponCard(
    {
      code: CODE,
      reward: {
        name: say(locale, "cards.sample.name"),
        description: null,
        translations: {},
        terms: {
          kind: "percent",
          percent: 20,
          goods: { type: "all", ids: [] },
          min_spend: [],
        },
        expiry_refund: "none",
        on_order_canceled: "restore",
        returnable: true,
      },
      currency_code: null,
      status: "issued",
      expires_at: new Date(now.getTime() + VALID_DAYS * DAY),
      redeemed_at: null,
      ended_at: null,
    },
    { owner: say(locale, "cards.sample.owner"), brand, locale, now }
  )
}
