import { Award } from "../modules/encore/ledger/types"
import { Reversal } from "../modules/encore/ledger/reverse"
import { Expired } from "../modules/encore/ledger/expire"
import { ExpiryWarned } from "../modules/encore/ledger/expiry-warnings"
import { TierEnding } from "../modules/encore/program/tiers/warnings"
import { IssuedCoupon } from "../modules/encore/program/rewards/coupon-work"
import { Redemption } from "./intake/capture-spent"
import { MemberChanges } from "../modules/encore/consequences/refresh"

/** What the plugin tells the shop; payloads hold ids and what changed. */
export const EncoreEvents = {
  POINTS_AWARDED: "encore.points_awarded",
  POINTS_REDEEMED: "encore.points_redeemed",
  POINTS_REVERSED: "encore.points_reversed",
  POINTS_EXPIRED: "encore.points_expired",
  POINTS_EXPIRING: "encore.points_expiring",
  STAGE_CHANGED: "encore.stage_changed",
  TIER_CHANGED: "encore.tier_changed",
  /** A tier ends before long: when, what comes then, and what would keep it. */
  TIER_EXPIRING: "encore.tier_expiring",
  /** The same changes as `TIER_CHANGED`, told once for all their members. */
  TIERS_MOVED: "encore.tiers_moved",
  /** The ladder was changed: time for everybody's tier. */
  TIERS_EDITED: "encore.tiers_edited",
  STAMPS_CHANGED: "encore.stamps_changed",
  STAMP_CARD_FILLED: "encore.stamp_card_filled",
  /** A card was published that counts what was bought before. */
  STAMP_CARD_PUBLISHED: "encore.stamp_card_published",
  COUPON_ISSUED: "encore.coupon_issued",
  DRAW_DRAWN: "encore.draw_drawn",
  REFERRAL_CHANGED: "encore.referral_changed",
  COMPLAINT_OPENED: "encore.complaint_opened",
  /** A clock of a complaint has run out; told once for each. */
  COMPLAINT_OVERDUE: "encore.complaint_overdue",
  COMPLAINT_RESOLVED: "encore.complaint_resolved",
  MESSAGE_SENT: "encore.message_sent",
  SURVEY_ANSWERED: "encore.survey_answered",
  SETTINGS_CHANGED: "encore.settings_changed",
  /** An order was placed and its buyer has their answer: time for its points. */
  ORDER_PLACED: "encore.order_placed",
} as const

export type Changes = Partial<MemberChanges> & {
  awards?: Award[]
  redemptions?: Redemption[]
  reversals?: Reversal[]
  expired?: Expired[]
  expiring?: ExpiryWarned[]
  tiers_expiring?: TierEnding[]
  issued_coupons?: IssuedCoupon[]
}

/** The events that changes are told by, in the order in which they came about. */
export function eventsOf(changes: Changes): { name: string; data: object }[] {
  return [
    ...(changes.awards ?? []).map((data) => ({
      name: EncoreEvents.POINTS_AWARDED,
      data,
    })),
    ...(changes.redemptions ?? []).map((data) => ({
      name: EncoreEvents.POINTS_REDEEMED,
      data,
    })),
    ...(changes.reversals ?? []).map((data) => ({
      name: EncoreEvents.POINTS_REVERSED,
      data,
    })),
    ...(changes.expired ?? []).map(({ member_id, points }) => ({
      name: EncoreEvents.POINTS_EXPIRED,
      data: { member_id, points: -points },
    })),
    ...(changes.expiring ?? []).map(({ member_id, points, at }) => ({
      name: EncoreEvents.POINTS_EXPIRING,
      data: { member_id, points, at },
    })),
    ...(changes.issued_coupons ?? []).map((data) => ({
      name: EncoreEvents.COUPON_ISSUED,
      data,
    })),
    ...(changes.stage_changes ?? []).map((data) => ({
      name: EncoreEvents.STAGE_CHANGED,
      data,
    })),
    ...(changes.tier_changes ?? []).map(({ member_id, from, to }) => ({
      name: EncoreEvents.TIER_CHANGED,
      data: { member_id, from, to },
    })),
    ...(changes.tier_changes?.length
      ? [
          {
            name: EncoreEvents.TIERS_MOVED,
            data: {
              member_ids: changes.tier_changes.map((change) => change.member_id),
            },
          },
        ]
      : []),
    ...(changes.tiers_expiring ?? []).map((data) => ({
      name: EncoreEvents.TIER_EXPIRING,
      data,
    })),
    ...(changes.referral_changes ?? []).map((data) => ({
      name: EncoreEvents.REFERRAL_CHANGED,
      data,
    })),
    ...(changes.stamp_changes ?? []).map((data) => ({
      name: EncoreEvents.STAMPS_CHANGED,
      data,
    })),
    ...(changes.filled_cards ?? []).map((data) => ({
      name: EncoreEvents.STAMP_CARD_FILLED,
      data,
    })),
  ]
}
