import { model } from "@medusajs/framework/utils"

/** The shop's own words for a ready template, by language; a language without uses the
 * ready ones. */
export const Template = model
  .define("encore_template", {
    id: model.id({ prefix: "enctpl" }).primaryKey(),
    handle: model.text(),
    /** `{ en: { subject, body } }`. */
    texts: model.json(),
  })
  .indexes([
    { name: "IDX_encore_template_handle_unique", on: ["handle"], unique: true },
  ])
