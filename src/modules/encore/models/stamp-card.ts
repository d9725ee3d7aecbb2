import { model } from "@medusajs/framework/utils"
import { StampCardVersion } from "./stamp-card-version"

/** A card to be filled with stamps. What it promises stands in its versions. */
export const StampCard = model
  .define("encore_stamp_card", {
    id: model.id({ prefix: "encstc" }).primaryKey(),
    name: model.text().searchable(),
    description: model.text().nullable(),
    status: model.enum(["draft", "published", "archived"]).default("draft"),
    /** Number of the version that is edited and, published, in force. */
    version: model.number().default(1),
    /** Whether what was bought before is still being counted, the last member that it
     * was counted for, and since when somebody is at it. */
    counting: model.boolean().default(false),
    counted_to: model.text().nullable(),
    counting_since: model.dateTime().nullable(),
    created_by: model.text().nullable(),
    versions: model.hasMany(() => StampCardVersion, { mappedBy: "card" }),
  })
  .indexes([
    { name: "IDX_encore_stamp_card_status", on: ["status"] },
    { name: "IDX_encore_stamp_card_counting", on: ["id"], where: "counting" },
  ])
