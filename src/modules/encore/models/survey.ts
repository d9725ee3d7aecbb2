import { model } from "@medusajs/framework/utils"

/**
 * Questions that members are asked. How and when they are asked stands in `delivery`
 * (feedback/surveys/delivery.ts) and may change at any time; the questions stand in
 * versions of their own, so that answers keep the questions that were asked.
 */
export const Survey = model
  .define("encore_survey", {
    id: model.id({ prefix: "encsrv" }).primaryKey(),
    /** For admins; members see the title of `texts`. */
    name: model.text().searchable(),
    status: model.enum(["draft", "published", "archived"]).default("draft"),
    /** Of the ready set that it was made from. */
    handle: model.text().nullable(),
    /** Title, introduction and thanks by language. */
    texts: model.json(),
    /** The questions that are edited and, published, asked. */
    version: model.number().default(1),
    /** What it is sent upon; `delivery` holds the rest. */
    trigger: model.text(),
    delivery: model.json(),
    /** Of the link that can be posted anywhere; asked for only where it is open. */
    slug: model.text(),
    link_open: model.boolean().default(false),
    /** Of the trigger `date`: since when its invitations are out. */
    dated_at: model.dateTime().nullable(),
    published_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_encore_survey_slug_unique", on: ["slug"], unique: true },
    { name: "IDX_encore_survey_status", on: ["status", "trigger"] },
  ])
