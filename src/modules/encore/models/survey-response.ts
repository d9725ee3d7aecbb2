import { model } from "@medusajs/framework/utils"
import { NPS_SEGMENTS } from "../feedback/nps/nps"

/** What somebody answered, with all that results are grouped by. */
export const SurveyResponse = model
  .define("encore_survey_response", {
    id: model.id({ prefix: "encrsp" }).primaryKey(),
    survey_id: model.text(),
    /** Of the survey's questions that were answered. */
    version: model.number(),
    /** null: through the open link. */
    invitation_id: model.text().nullable(),
    /** null: nobody that the program knows. */
    member_id: model.text().nullable(),
    order_id: model.text().nullable(),
    source: model.enum(["invitation", "link", "component"]),
    answered_at: model.dateTime(),
    /** When it was changed last; null: never. */
    changed_at: model.dateTime().nullable(),
    locale: model.text(),
    stage: model.text().nullable(),
    tier_id: model.text().nullable(),
    country_code: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    product_ids: model.array().nullable(),
    /** Of its NPS question, with the preset that it was asked by. */
    nps_score: model.number().nullable(),
    nps_segment: model.enum([...NPS_SEGMENTS]).nullable(),
    nps_preset: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_survey_response_invitation_unique",
      on: ["invitation_id"],
      unique: true,
      where: "invitation_id IS NOT NULL",
    },
    { name: "IDX_encore_survey_response_member", on: ["member_id", "answered_at"] },
    { name: "IDX_encore_survey_response_survey", on: ["survey_id", "answered_at"] },
    { name: "IDX_encore_survey_response_answered_at", on: ["answered_at", "id"] },
    {
      name: "IDX_encore_survey_response_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
  ])
