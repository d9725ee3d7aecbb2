import { Locale, say } from "../../i18n"
import { ListedReferral } from "../../modules/encore/program/referrals/find"
import { ReferralStatus } from "../../modules/encore/program/referrals/standing"

/** A referral as an admin sees it; what speaks against it is said in their language. */
export function referralView(referral: ListedReferral, locale: Locale) {
  return {
    ...referral,
    suspicions: referral.suspicions.map(({ guard, severity }) => ({
      guard,
      severity,
      explanation: say(locale, `referrals.guards.${guard}`),
    })),
    cause_explanation:
      referral.cause && say(locale, `referrals.causes.${referral.cause}`),
    order: referral.order && {
      ...referral.order,
      net: Number(referral.order.net),
    },
  }
}

/** What a shopper may know of where a referral stands: not that somebody looks at it. */
export function shownStatus(status: ReferralStatus): ReferralStatus {
  return status === "pending_review" ? "pending" : status
}

/** A friend's first letter: enough for who brought them, and nothing of a name. */
export function initialOf(name: string | null): string | null {
  const [first] = name?.trim() ?? ""
  return first ? `${first.toUpperCase()}.` : null
}
