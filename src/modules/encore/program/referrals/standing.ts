import { MathBN } from "@medusajs/framework/utils"
import { MemberOrder } from "../../journey/orders-of-members"
import { MaturityEvent } from "../settings"
import { Suspicion, verdictOf } from "./guards"
import { ReferralSettings } from "./settings"

/**
 * - `pending`: the friend has signed up and not ordered yet. `pending_review`: something
 *   speaks against it, and an admin is to look. `qualified`: the friend has ordered.
 *   `maturing`: the order was looked at, and its time has yet to come.
 * - `rewarded`: both got what they were promised. `rejected`: refused by a guard or an
 *   admin. `reversed`: what was given was taken back, with the order or by an admin.
 */
export const REFERRAL_STATUSES = [
  "pending",
  "pending_review",
  "qualified",
  "maturing",
  "rewarded",
  "rejected",
  "reversed",
] as const

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

/** Why a referral ended without an admin: a guard, both being one person, or what became
 * of the order; `order_moved`: it was handed to somebody else. */
export const REFERRAL_CAUSES = [
  "guard",
  "same_person",
  "order_canceled",
  "order_returned",
  "order_moved",
  "below_minimum",
] as const

export type ReferralCause = (typeof REFERRAL_CAUSES)[number]

/** What both were promised when the friend came: a later change of the settings changes
 * nothing of it. */
export type ReferralTerms = {
  welcome_reward_id: string | null
  friend_reward_id: string | null
  advocate_reward_id: string | null
  min_spend: ReferralSettings["min_spend"]
  maturity: { event: MaturityEvent; days: number }
}

/** What is on record of a referral, as far as its standing follows from it. */
export type ReferralRecord = {
  terms: ReferralTerms
  suspicions: Suspicion[]
  /** Only what was ordered from then on counts. */
  tied_at: Date
  purchase_id: string | null
  order_id: string | null
  qualified_at: Date | null
  checked_at: Date | null
  matures_at: Date | null
  welcomed_at: Date | null
  rewarded_at: Date | null
  approved_at: Date | null
  rejected_at: Date | null
  reversed_at: Date | null
  taken_back_at: Date | null
  cause: ReferralCause | null
}

/** Where the event that rewards wait for hasn't come, it is looked for again after so many
 * milliseconds. */
const LOOK_AGAIN = 5 * 60 * 1000

export type ReferralStanding = {
  status: ReferralStatus
  /** When there is something to do about it; null: nothing, until something happens. */
  due_at: Date | null
}

/**
 * The record brought in line with the friend's orders: the one by which it counts is the
 * first that stands and reaches the minimum. Canceled or sent back before the rewards
 * were given, the next one may take its place; afterwards, the rewards go back with it.
 *
 * @param orders the friend's, the earliest first, without those that count elsewhere
 * @param isOnePerson whether advocate and friend turned out to be the same
 */
export function followFriend<Known extends ReferralRecord>(
  referral: Known,
  orders: MemberOrder[],
  isOnePerson: boolean,
  now: Date
): Known {
  if (referral.reversed_at || referral.rejected_at) {
    return referral
  }
  if (referral.rewarded_at) {
    const order = orders.find((each) => each.id === referral.purchase_id)
    const cause = order ? lossOf(order, referral.terms) : "order_moved"
    return cause ? { ...referral, reversed_at: now, cause } : referral
  }
  const order = orders.find(
    (each) => each.placed_at >= referral.tied_at && !lossOf(each, referral.terms)
  )
  const followed = { ...referral, cause: isOnePerson ? ("same_person" as const) : null }
  return order?.id === referral.purchase_id || (!order && !referral.purchase_id)
    ? followed
    : {
        ...followed,
        purchase_id: order?.id ?? null,
        order_id: order?.order_id ?? null,
        qualified_at: order ? now : null,
        checked_at: null,
        matures_at: null,
      }
}

/** Where a referral stands by its record, and when to look at it again. */
export function standingOf(referral: ReferralRecord, now: Date): ReferralStanding {
  const status = statusOf(referral)
  const given = referral.welcomed_at ?? referral.rewarded_at
  if (status === "rejected" || status === "reversed") {
    return { status, due_at: given && !referral.taken_back_at ? now : null }
  }
  if (status === "pending_review") {
    return { status, due_at: null }
  }
  const awaitsWelcome =
    status !== "rewarded" && referral.terms.welcome_reward_id && !referral.welcomed_at
  if (awaitsWelcome || status === "qualified") {
    return { status, due_at: now }
  }
  return {
    status,
    due_at:
      status === "maturing"
        ? (referral.matures_at ?? new Date(now.getTime() + LOOK_AGAIN))
        : null,
  }
}

function statusOf(referral: ReferralRecord): ReferralStatus {
  if (referral.reversed_at) {
    return "reversed"
  }
  if (referral.rewarded_at) {
    return "rewarded"
  }
  if (referral.rejected_at || referral.cause === "same_person") {
    return "rejected"
  }
  if (!referral.approved_at && verdictOf(referral.suspicions) === "review") {
    return "pending_review"
  }
  if (!referral.purchase_id) {
    return "pending"
  }
  return referral.checked_at ? "maturing" : "qualified"
}

/** Why an order doesn't count, or no longer; null: it does. */
function lossOf(order: MemberOrder, terms: ReferralTerms): ReferralCause | null {
  if (order.canceled_at) {
    return "order_canceled"
  }
  if (order.lost_at) {
    return "order_returned"
  }
  const least = terms.min_spend.find(
    (each) => each.currency_code === order.currency_code
  )
  return least && MathBN.lt(order.net, least.amount) ? "below_minimum" : null
}
