import { model } from "@medusajs/framework/utils"

/** The stamps that one source has brought on one card: derived from purchases, kept to be
 * read, with what was taken back. */
export const Stamp = model
  .define("encore_stamp", {
    id: model.id({ prefix: "encstp" }).primaryKey(),
    card_id: model.text(),
    member_id: model.text(),
    source_type: model.enum(["order", "purchase", "gift"]),
    source_id: model.text(),
    at: model.dateTime(),
    /** The most that it has ever brought. */
    earned: model.number(),
    /** Those that count now. */
    stamps: model.number(),
    /** Of them, those on the card that isn't full yet. */
    open: model.number(),
    expires_at: model.dateTime().nullable(),
    /** Since when some of the earned ones no longer count. */
    reversed_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_stamp_source_unique",
      on: ["card_id", "source_type", "source_id"],
      unique: true,
    },
    { name: "IDX_encore_stamp_member", on: ["member_id", "card_id", "at", "id"] },
    { name: "IDX_encore_stamp_order", on: ["source_id"] },
  ])
