import { model } from "@medusajs/framework/utils"

/**
 * A member's invitation to a survey. Its link carries a token of which only the hash is
 * kept. Who the member was and what they had bought when they were invited is kept with
 * it: their answer is counted under that.
 */
export const SurveyInvitation = model
  .define("encore_survey_invitation", {
    id: model.id({ prefix: "encinv" }).primaryKey(),
    /** One source, one invitation: survey, member and source. */
    key: model.text(),
    survey_id: model.text(),
    member_id: model.text(),
    token_hash: model.text(),
    /** Expired is one whose `expires_at` has passed. */
    status: model.enum(["open", "answered", "withdrawn"]).default("open"),
    channel: model.enum(["email", "sms"]).default("email"),
    locale: model.text().nullable(),
    trigger: model.text(),
    source_type: model.text(),
    source_id: model.text(),
    order_id: model.text().nullable(),
    /** When what it asks about came about; one survey per period counts from it. */
    invited_at: model.dateTime(),
    send_at: model.dateTime(),
    expires_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
    stage: model.text().nullable(),
    tier_id: model.text().nullable(),
    country_code: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    product_ids: model.array().nullable(),
  })
  .indexes([
    { name: "IDX_encore_survey_invitation_key_unique", on: ["key"], unique: true },
    {
      name: "IDX_encore_survey_invitation_token_unique",
      on: ["token_hash"],
      unique: true,
    },
    {
      name: "IDX_encore_survey_invitation_member",
      on: ["member_id", "invited_at"],
    },
    { name: "IDX_encore_survey_invitation_survey", on: ["survey_id", "id"] },
    {
      name: "IDX_encore_survey_invitation_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
  ])
