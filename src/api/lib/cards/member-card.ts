import { Locale, say } from "../../../i18n"
import { inFours } from "../../../modules/encore/program/cards/card-number"
import { CardBrand, PrintableCard } from "../../../print/card"
import { MemberRecord } from "../member-view"

/** A member's card in words. Points aren't on it: print would be wrong tomorrow. */
export function memberCard(
  member: Pick<MemberRecord, "name" | "card_number" | "contacted_at" | "tier">,
  brand: CardBrand,
  locale: Locale
): PrintableCard {
  const text = (key: string, params = {}) => say(locale, `cards.member.${key}`, params)
  const since = text("since", { year: member.contacted_at.getUTCFullYear() })
  return {
    locale,
    kind: "member",
    brand,
    label: text("label"),
    value: member.name?.trim() || text("nameless"),
    title: [member.tier?.name, since].filter(Boolean).join(" · "),
    owner: null,
    expiry: null,
    conditions: [text("about")],
    state: null,
    code: {
      value: member.card_number,
      text: inFours(member.card_number),
      hint: text("hint"),
    },
    greeting: text("greeting"),
  }
}
