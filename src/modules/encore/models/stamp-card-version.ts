import { model } from "@medusajs/framework/utils"
import { StampCard } from "./stamp-card"

/** What a card promised from one edit to the next: orders placed in that time are counted
 * by it, and cards begun in it are filled by it. Unchanged once it was in force. */
export const StampCardVersion = model
  .define("encore_stamp_card_version", {
    id: model.id({ prefix: "encstv" }).primaryKey(),
    card: model.belongsTo(() => StampCard, { mappedBy: "versions" }),
    version: model.number(),
    /** program/stamps/terms.ts */
    terms: model.json(),
    /** null: it was never published. */
    from: model.dateTime().nullable(),
    until: model.dateTime().nullable(),
    created_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_stamp_card_version_unique",
      on: ["card_id", "version"],
      unique: true,
    },
  ])
