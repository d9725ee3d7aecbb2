import { model } from "@medusajs/framework/utils"
import { COUPON_STATUSES } from "../program/rewards/coupon-status"
import { ACTOR_TYPES } from "../ledger/types"

/**
 * One reward in one member's hands. Its terms are frozen in `reward`. The promotion
 * that makes it work is Medusa's own, with the same code; `pending` means that it is
 * still to be made, by the workflow that follows or by the job.
 */
export const Coupon = model
  .define("encore_coupon", {
    id: model.id({ prefix: "enccpn" }).primaryKey(),
    code: model.text().searchable(),
    /** SHA-256 of the token of its page; lib/coupon-token.ts. */
    token_hash: model.text(),
    reward_id: model.text(),
    member_id: model.text(),
    /** The reward as it was when the coupon was made: `FrozenReward`. */
    reward: model.json(),
    /** Of several currencies, the one that it is in; null where it matters not. */
    currency_code: model.text().nullable(),
    status: model.enum([...COUPON_STATUSES]).default("pending"),
    source_type: model.text(),
    source_id: model.text(),
    /** One source, one coupon: reward, member and source as they were then. */
    grant_key: model.text(),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** What was paid for it, and the entry that took it; or that gave, of points. */
    points: model.number().default(0),
    entry_id: model.text().nullable(),
    expires_at: model.dateTime().nullable(),
    promotion_id: model.text().nullable(),
    /** Which promotion is meant, after one was replaced; the promotion carries it. */
    generation: model.number().default(1),
    /** Since when somebody is at its promotion; a lease. */
    working_since: model.dateTime().nullable(),
    /** Whether a promotion of an ended coupon may still be there to take away. */
    cleanup: model.boolean().default(false),
    /** What is wrong with its promotion: `CouponProblem`; null: nothing known. */
    problem: model.json().nullable(),
    issued_at: model.dateTime().nullable(),
    redeemed_at: model.dateTime().nullable(),
    order_id: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    ended_reason: model.text().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_encore_coupon_code_unique", on: ["code"], unique: true },
    { name: "IDX_encore_coupon_token_unique", on: ["token_hash"], unique: true },
    { name: "IDX_encore_coupon_grant_unique", on: ["grant_key"], unique: true },
    { name: "IDX_encore_coupon_member", on: ["member_id", "reward_id"] },
    { name: "IDX_encore_coupon_reward", on: ["reward_id", "id"] },
    { name: "IDX_encore_coupon_source", on: ["source_type", "source_id"] },
    {
      name: "IDX_encore_coupon_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
    {
      name: "IDX_encore_coupon_due",
      on: ["id"],
      where: "status = 'pending' OR cleanup",
    },
    {
      name: "IDX_encore_coupon_expiry",
      on: ["expires_at"],
      where: "status IN ('pending', 'issued') AND expires_at IS NOT NULL",
    },
    {
      name: "IDX_encore_coupon_problem",
      on: ["id"],
      where: "problem IS NOT NULL",
    },
  ])
