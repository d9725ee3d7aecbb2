import { model } from "@medusajs/framework/utils"

/** A card that a member has filled, and what it gave: a coupon's source. */
export const FullCard = model
  .define("encore_full_card", {
    id: model.id({ prefix: "encful" }).primaryKey(),
    card_id: model.text(),
    member_id: model.text(),
    /** The member's first, second ... of this card; one that was taken back keeps its. */
    ordinal: model.number(),
    version_id: model.text(),
    reward_id: model.text().nullable(),
    places: model.number(),
    filled_at: model.dateTime(),
    coupon_id: model.text().nullable(),
    /** Why it gave nothing yet: the reward's state; it is tried again. */
    refused: model.text().nullable(),
    revoked_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_full_card_unique",
      on: ["card_id", "member_id", "ordinal"],
      unique: true,
    },
    { name: "IDX_encore_full_card_member", on: ["member_id", "card_id"] },
    {
      name: "IDX_encore_full_card_ungiven",
      on: ["id"],
      where: "coupon_id IS NULL AND revoked_at IS NULL",
    },
  ])
