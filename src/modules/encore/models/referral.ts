import { model } from "@medusajs/framework/utils"
import { REFERRAL_CAUSES, REFERRAL_STATUSES } from "../program/referrals/standing"

/**
 * A friend whom a member brought. Members stay named as they were when the friend came;
 * who they are after a merge is read from them, so that undoing one needs nothing here.
 */
export const Referral = model
  .define("encore_referral", {
    id: model.id({ prefix: "encref" }).primaryKey(),
    /** The member who brought the friend. */
    advocate_id: model.text(),
    friend_id: model.text(),
    /** Follows from the rest (program/referrals/standing.ts); kept to be listed by. */
    status: model.enum([...REFERRAL_STATUSES]),
    /** What guards found: `Suspicion[]`. */
    suspicions: model.json(),
    /** What both were promised: `ReferralTerms`. */
    terms: model.json(),
    /** Only orders from then on count. */
    tied_at: model.dateTime(),
    /** The order by which it counts: our record of it, and the shop's. */
    purchase_id: model.text().nullable(),
    order_id: model.text().nullable(),
    qualified_at: model.dateTime().nullable(),
    /** Since when the guards have looked at the order. */
    checked_at: model.dateTime().nullable(),
    /** null: the event that it waits for hasn't come yet. */
    matures_at: model.dateTime().nullable(),
    /** When the friend got the welcome reward. */
    welcomed_at: model.dateTime().nullable(),
    rewarded_at: model.dateTime().nullable(),
    /** Whether the advocate got nothing for it, being above the limit. */
    limited: model.boolean().default(false),
    approved_at: model.dateTime().nullable(),
    rejected_at: model.dateTime().nullable(),
    reversed_at: model.dateTime().nullable(),
    taken_back_at: model.dateTime().nullable(),
    cause: model.enum([...REFERRAL_CAUSES]).nullable(),
    /** The admin who decided last, and why, in their words. */
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    due_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      // A friend is brought once.
      name: "IDX_encore_referral_friend_unique",
      on: ["friend_id"],
      unique: true,
      where: "rejected_at IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_encore_referral_pair_unique",
      on: ["advocate_id", "friend_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_encore_referral_friend", on: ["friend_id"] },
    { name: "IDX_encore_referral_advocate", on: ["advocate_id", "tied_at"] },
    { name: "IDX_encore_referral_status", on: ["status", "id"] },
    {
      name: "IDX_encore_referral_due",
      on: ["due_at", "id"],
      where: "due_at IS NOT NULL",
    },
  ])
