import { Locale, say } from "../../../i18n"
import { StoredCoupon } from "../../../modules/encore/program/rewards/coupons"
import { CardBrand, PrintableCard } from "../../../print/card"
import { couponWords } from "./coupon-words"

type Shown = Pick<
  StoredCoupon,
  | "code"
  | "reward"
  | "currency_code"
  | "status"
  | "expires_at"
  | "redeemed_at"
  | "ended_at"
>

/** A coupon in words, as it stands at a moment. */
export function couponCard(
  coupon: Shown,
  {
    owner,
    brand,
    locale,
    now,
  }: { owner: string | null; brand: CardBrand; locale: Locale; now: Date }
): PrintableCard {
  const text = (key: string, params = {}) => say(locale, `cards.coupon.${key}`, params)
  const { kind } = coupon.reward.terms
  return {
    locale,
    kind: "coupon",
    brand,
    label: text("label"),
    ...couponWords(coupon.reward, coupon.currency_code, locale),
    owner: owner && text("owner", { name: owner }),
    expiry:
      coupon.expires_at && text("expiry", { date: day(coupon.expires_at, locale) }),
    state: stateOf(coupon, locale, now),
    code: {
      value: coupon.code,
      text: coupon.code,
      hint: text(kind === "perk" ? "hint_perk" : "hint"),
    },
    greeting: text("greeting"),
  }
}

/** What there is to say of a coupon that can't be used. */
function stateOf(
  { status, expires_at, redeemed_at, ended_at }: Shown,
  locale: Locale,
  now: Date
): PrintableCard["state"] {
  const says = (state: string, at: Date | null) => ({
    label: say(locale, `cards.state.${state}.label`),
    sentence: say(locale, `cards.state.${state}.${at ? "on" : "sentence"}`, {
      ...(at && { date: day(at, locale) }),
    }),
  })
  switch (status) {
    case "redeemed":
      return says("redeemed", redeemed_at)
    case "expired":
      return says("expired", expires_at ?? ended_at)
    case "revoked":
      return says("revoked", ended_at)
    case "pending":
    case "issued":
      if (expires_at && expires_at <= now) {
        return says("expired", expires_at)
      }
      return status === "pending" ? says("pending", null) : null
  }
}

/** A coupon ends with a day of UTC, so that is the calendar of its dates. */
function day(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    at
  )
}
