import { model } from "@medusajs/framework/utils"
import { NPS_SEGMENTS } from "../feedback/nps/nps"
import { STAGES } from "../journey/stage"
import { PointEntry } from "./point-entry"
import { Purchase } from "./purchase"
import { StageChange } from "./stage-change"
import { Tier } from "./tier"

/**
 * One customer of the program. A member may exist before a Medusa customer
 * does (imported history) and is then known by its e-mail address alone.
 *
 * Balances and the journey's figures are kept here so that a list of members is
 * one read; both can be rebuilt from entries and purchases at any time.
 */
export const Member = model
  .define("encore_member", {
    id: model.id({ prefix: "encmem" }).primaryKey(),
    customer_id: model.text().nullable(),
    email: model.text().searchable().nullable(),
    /** Since when the address is known to be theirs; history under it is then too. */
    email_proven_at: model.dateTime().nullable(),
    name: model.text().searchable().nullable(),
    card_number: model.text().searchable(),
    /** Of the address of the card's page; null until it is asked for. */
    card_token: model.text().nullable(),
    referral_code: model.text(),
    available: model.number().default(0),
    pending: model.number().default(0),
    held: model.number().default(0),
    debt: model.number().default(0),
    /** The member that this one turned out to be; people/merge.ts. */
    merged_into_id: model.text().nullable(),
    /** Since when nobody knows any more who this was; people/erase.ts. */
    erased_at: model.dateTime().nullable(),
    /** `1990-12-24`; for points and gifts on the day. */
    birthday: model.text().nullable(),
    /** When they last said so themselves: once a year at most. */
    birthday_set_at: model.dateTime().nullable(),
    /** The admin who cares for them. */
    manager_id: model.text().nullable(),
    contacted_at: model.dateTime(),
    stage: model.enum([...STAGES]).default("first_contact"),
    stage_reason: model.json(),
    stage_since: model.dateTime(),
    purchase_count: model.number().default(0),
    net_total: model.bigNumber().default(0),
    currency_code: model.text().nullable(),
    first_purchase_at: model.dateTime().nullable(),
    last_purchase_at: model.dateTime().nullable(),
    /** When the next purchase is due by the member's own rhythm, and when its
     * absence means at risk and lapsed: health is these against the clock. */
    expected_next_at: model.dateTime().nullable(),
    at_risk_at: model.dateTime().nullable(),
    lapsed_at: model.dateTime().nullable(),
    tier: model.belongsTo(() => Tier).nullable(),
    tier_since: model.dateTime().nullable(),
    /** When the tier ends unless something more comes; null: it doesn't. */
    tier_until: model.dateTime().nullable(),
    /** The end that the member was last warned of. */
    tier_warned_until: model.dateTime().nullable(),
    /** A tier brought along from elsewhere, which counts as reached at that moment. */
    tier_given_id: model.text().nullable(),
    tier_given_at: model.dateTime().nullable(),
    /** What they answered last to "would you recommend us", and when. */
    nps_segment: model.enum([...NPS_SEGMENTS]).nullable(),
    nps_score: model.number().nullable(),
    nps_answered_at: model.dateTime().nullable(),
    entries: model.hasMany(() => PointEntry, { mappedBy: "member" }),
    purchases: model.hasMany(() => Purchase, { mappedBy: "member" }),
    stage_changes: model.hasMany(() => StageChange, { mappedBy: "member" }),
  })
  // No index on balances, tier and NPS, and room on each page: an award, a step of a tier
  // and an answer stay on their page (HOT) and write no index. Of ids, Medusa makes an
  // index by itself; a migration takes the tier's away.
  .indexes([
    {
      name: "IDX_encore_member_customer_id_unique",
      on: ["customer_id"],
      unique: true,
      where: "customer_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      // At most one member waits, per address, for its customer to appear.
      name: "IDX_encore_member_email_unclaimed_unique",
      on: ["email"],
      unique: true,
      where: "customer_id IS NULL AND email IS NOT NULL AND deleted_at IS NULL",
    },
    { name: "IDX_encore_member_card_number_unique", on: ["card_number"], unique: true },
    {
      name: "IDX_encore_member_card_token_unique",
      on: ["card_token"],
      unique: true,
      where: "card_token IS NOT NULL",
    },
    {
      name: "IDX_encore_member_referral_code_unique",
      on: ["referral_code"],
      unique: true,
    },
    {
      name: "IDX_encore_member_merged",
      on: ["merged_into_id"],
      where: "merged_into_id IS NOT NULL",
    },
    { name: "IDX_encore_member_email", on: ["email"] },
    {
      name: "IDX_encore_member_manager",
      on: ["manager_id", "id"],
      where: "manager_id IS NOT NULL",
    },
    { name: "IDX_encore_member_stage", on: ["stage", "id"] },
    { name: "IDX_encore_member_created_at", on: ["created_at", "id"] },
    { name: "IDX_encore_member_last_purchase_at", on: ["last_purchase_at", "id"] },
  ])
