import { Locale, say } from "../../i18n"
import { couponToken } from "../../modules/encore/program/rewards/coupon-code"
import { StoredCoupon } from "../../modules/encore/program/rewards/coupons"
import { ListedCoupon } from "../../modules/encore/program/rewards/find-coupons"
import { rewardWords, sayConditions, sayValue } from "./reward-words"

type Reader = { locale: Locale; backend_url: string }

/** A coupon as its member sees it. */
export function couponView(coupon: StoredCoupon, { locale, backend_url }: Reader) {
  const { terms } = coupon.reward
  return {
    id: coupon.id,
    code: coupon.code,
    reward_id: coupon.reward_id,
    kind: terms.kind,
    ...rewardWords(coupon.reward, locale),
    value: sayValue(locale, terms, coupon.currency_code),
    conditions: sayConditions(locale, terms, coupon.currency_code),
    currency_code: coupon.currency_code,
    status: coupon.status,
    points: coupon.points,
    /** Whether it can be handed back for its points. */
    returnable: coupon.reward.returnable && coupon.source_type === "claim",
    expires_at: coupon.expires_at,
    created_at: coupon.created_at,
    redeemed_at: coupon.redeemed_at,
    order_id: coupon.order_id,
    print_url: printUrl(coupon, backend_url),
  }
}

/** A coupon as an admin sees it: whose, where from, what became of it. */
export function adminCouponView(coupon: ListedCoupon, reader: Reader) {
  const { problem } = coupon
  return {
    ...couponView(coupon, reader),
    member_id: coupon.member_id,
    member: coupon.member,
    source_type: coupon.source_type,
    source_id: coupon.source_id,
    actor_type: coupon.actor_type,
    actor_id: coupon.actor_id,
    reason: coupon.reason,
    entry_id: coupon.entry_id,
    promotion_id: coupon.promotion_id,
    problem: problem && {
      ...problem,
      sentence: say(reader.locale, `rewards.problem.${problem.key}`, {
        detail: problem.detail
          .map((part) =>
            say(reader.locale, `rewards.promotion_part.${part}`, { defaultValue: part })
          )
          .join(", "),
      }),
    },
    issued_at: coupon.issued_at,
    ended_at: coupon.ended_at,
    ended_reason: coupon.ended_reason,
  }
}

function printUrl(coupon: StoredCoupon, backendUrl: string): string {
  return `${backendUrl}/encore/c/${couponToken(coupon)}`
}
