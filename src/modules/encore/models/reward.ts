import { model } from "@medusajs/framework/utils"
import { REWARD_STATUSES } from "../program/rewards/reward-input"
import { REWARD_KINDS } from "../program/rewards/reward-terms"

/** Something that a member can get: for points, or given. What it gives stands in
 * `terms`; a coupon keeps a copy, so that a change touches no coupon that is out. */
export const Reward = model
  .define("encore_reward", {
    id: model.id({ prefix: "encrew" }).primaryKey(),
    name: model.text().searchable(),
    description: model.text().nullable(),
    /** Its words in further languages, by locale. */
    translations: model.json(),
    kind: model.enum([...REWARD_KINDS]),
    terms: model.json(),
    /** null: it is only given. */
    price_points: model.number().nullable(),
    /** How many there are in all; null: no end of them. */
    stock: model.number().nullable(),
    /** How many of the stock are gone; counted only where there is a stock. */
    claimed: model.number().default(0),
    limit_total: model.number().nullable(),
    limit_per_period: model.number().nullable(),
    period_days: model.number().nullable(),
    audience: model.json(),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    valid_days: model.number().nullable(),
    expiry_refund: model.enum(["none", "full"]).default("none"),
    on_order_canceled: model.enum(["restore", "keep"]).default("restore"),
    returnable: model.boolean().default(true),
    status: model.enum([...REWARD_STATUSES]).default("draft"),
    created_by: model.text().nullable(),
  })
  .indexes([{ name: "IDX_encore_reward_status", on: ["status"] }])
