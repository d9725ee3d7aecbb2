import { en as complaints } from "./complaints/en.ts"
import { en as surveys } from "./surveys/en.ts"
import { en as consents } from "./consents/en.ts"
import { en as draws } from "./draws/en.ts"
import { cards } from "./cards/en.ts"
import { en as tiers } from "./tiers/en.ts"
import type { Dictionary } from "./texts.ts"
import { en as referrals } from "./referrals/en.ts"
import { stamps } from "./stamps/en.ts"
import { en as rewards } from "./rewards/en.ts"

export const en = {
  ...draws,
  ...complaints,
  ...surveys,
  ...consents,
  points: { one: "point", other: "points" },

  order_earns: "This order earns",
  order_would_earn: "With an account, this order earns",
  order_earns_nothing: "This order doesn’t earn points",
  ready_at_once: "Ready to spend as soon as the order is placed",
  ready_on: "Ready to spend from {date}",
  ready_now: "Ready to spend now",
  ready_after_captured: {
    one: "Ready to spend {count} day after your payment is taken",
    other: "Ready to spend {count} days after your payment is taken",
  },
  ready_after_delivered: {
    one: "Ready to spend {count} day after delivery",
    other: "Ready to spend {count} days after delivery",
  },
  ready_after_completed: {
    one: "Ready to spend {count} day after the order is completed",
    other: "Ready to spend {count} days after the order is completed",
  },
  ready_once_captured: "Ready to spend once your payment is taken",
  ready_once_delivered: "Ready to spend once your order is delivered",
  ready_once_completed: "Ready to spend once the order is completed",
  how_worked_out: "How this is worked out",
  total: "Total",
  guest_how: "Sign in or create an account before you pay, and they are yours.",
  sign_in: "Sign in",
  create_account: "Create an account",

  your_points: "Your points",
  available: "Available",
  worth: "worth {amount}",
  pending: "Pending",
  pending_until: "from {date}",
  pending_part: "{count} of them from {date}",
  held: "Set aside for a cart",
  debt: "Owed",
  debt_hint: "The next points you earn settle this first.",
  expires_next: "Expiring next",
  on_date: "on {date}",
  next_tier: "Next tier",
  next_tier_missing: "Still missing: {what}",
  orders: { one: "{count} order", other: "{count} orders" },

  spend_label: "Points to spend",
  spend_none: "None",
  spend_all: "All",
  spend_worth: "Pays {amount}",
  spend_left: "{points} left afterwards",
  spend_range: "From {min} to {max} (up to {amount})",
  spend_range_steps: "From {min} to {max} (up to {amount}), in steps of {step}",
  spend_invalid: "Enter a number that can be spent on this order.",
  spend_apply: "Apply",
  spend_remove: "Remove",
  spend_working: "One moment…",
  spend_applied: "Paid with points",
  spend_failed:
    "The shop couldn’t do this just now. Try again: nothing is applied twice.",
  spend_unsure: "The shop didn’t answer. Try again: nothing is applied twice.",

  loading: "Loading your points…",
  error_title: "Your points can’t be shown right now",
  error_network: "There is no connection to the shop.",
  error_signed_out: "Please sign in again to see them.",
  error_order_safe: "Your order isn’t affected.",
  retry: "Try again",

  announce_earn: "This order earns {points}.",
  announce_available: "You have {points} available.",
  announce_spent: "Paid with points: {amount}. New total: {total}.",
  announce_unspent: "No points are used. New total: {total}.",

  membership: "Membership",
  card_number: "Card number",
  stage: "Stage",
  stage_since: "since {date}",
  stage_first_contact: "First contact",
  stage_first_purchase: "First purchase",
  stage_repeat_contact: "Back again",
  stage_loyalty: "Loyal customer",

  history: "History",
  history_empty: "No points yet. They appear here after your first order.",
  history_range: "{from}–{to} of {count}",
  newer: "Newer",
  older: "Older",
  pages: "Pages of the history",
  entry_award: "Earned",
  entry_adjustment: "Adjusted",
  entry_reversal: "Taken back",
  entry_expiry: "Expired",
  entry_redemption: "Spent",
  entry_restoration: "Given back",
  entry_merge: "Brought over from another account",
  entry_opening: "Opening balance",
  entry_expires: "Expires on {date}",
  entry_expires_idle: {
    one: "Expires after {count} day without earning or spending",
    other: "Expires after {count} days without earning or spending",
  },
  see_order: "See the order",

  order_points: "Points for this order",
  order_points_earned: "Earned",
  order_points_waiting: "Your points are being credited…",
  order_points_late:
    "Crediting takes longer than usual. Your points are safe and will show up in your account.",
  order_points_none: "This order hasn’t moved any points.",
  order_points_lost: "All points of this order were taken back",
  order_points_guest:
    "This was ordered as a guest, so it has earned no points yet. With an account, your next order does.",
  check_again: "Check again",

  ...referrals,
  ...stamps,
  ...cards,
  ...tiers,
  ...rewards,
} satisfies Dictionary
