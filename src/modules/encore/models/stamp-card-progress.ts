import { model } from "@medusajs/framework/utils"

/** How far a member is with a card: derived, to be listed and sorted by. */
export const StampCardProgress = model
  .define("encore_stamp_card_progress", {
    id: model.id({ prefix: "encspr" }).primaryKey(),
    card_id: model.text(),
    member_id: model.text(),
    /** By which the card in progress is filled; null while it is empty. */
    version_id: model.text().nullable(),
    stamps: model.number().default(0),
    /** Stamps missing for rewards that were used before a return took them away. */
    owed: model.number().default(0),
    full_cards: model.number().default(0),
    next_expiry_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_stamp_card_progress_unique",
      on: ["card_id", "member_id"],
      unique: true,
    },
    { name: "IDX_encore_stamp_card_progress_member", on: ["member_id"] },
    {
      name: "IDX_encore_stamp_card_progress_stamps",
      on: ["card_id", "full_cards", "stamps", "id"],
    },
    {
      name: "IDX_encore_stamp_card_progress_expiry",
      on: ["next_expiry_at"],
      where: "next_expiry_at IS NOT NULL",
    },
    {
      name: "IDX_encore_stamp_card_progress_owed",
      on: ["member_id"],
      where: "owed > 0",
    },
  ])
