import { model } from "@medusajs/framework/utils"

/** Stamps that an admin gave by hand; they count from the moment of giving. */
export const StampGift = model
  .define("encore_stamp_gift", {
    id: model.id({ prefix: "encgif" }).primaryKey(),
    card_id: model.text(),
    member_id: model.text(),
    stamps: model.number(),
    reason: model.text(),
    actor_id: model.text(),
    /** The same request again gives nothing more. */
    request_key: model.text(),
    revoked_at: model.dateTime().nullable(),
    revoked_by: model.text().nullable(),
    revoked_reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_stamp_gift_request_unique",
      on: ["card_id", "member_id", "request_key"],
      unique: true,
    },
    { name: "IDX_encore_stamp_gift_member", on: ["member_id", "card_id"] },
  ])
