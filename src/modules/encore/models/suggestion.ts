import { model } from "@medusajs/framework/utils"
import { SUGGESTION_STATUSES } from "../feedback/suggestions/suggestion-statuses"

/** What somebody would change, or thinks of the shop: with an account or without. */
export const Suggestion = model
  .define("encore_suggestion", {
    id: model.id({ prefix: "encsug" }).primaryKey(),
    /** What it was sent as; the same again is the same suggestion. */
    key: model.text(),
    member_id: model.text().nullable(),
    email: model.text().searchable().nullable(),
    locale: model.text().nullable(),
    /** Null once the person was erased. */
    message: model.text().searchable().nullable(),
    status: model.enum([...SUGGESTION_STATUSES]).default("new"),
    /** What the shop thinks of it; for admins. */
    note: model.text().nullable(),
    /** What the shop has written back, for the person who suggested it. */
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    /** The complaint that was made of it. */
    complaint_id: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_encore_suggestion_key_unique", on: ["key"], unique: true },
    { name: "IDX_encore_suggestion_status", on: ["status", "created_at", "id"] },
    { name: "IDX_encore_suggestion_member", on: ["member_id"] },
  ])
