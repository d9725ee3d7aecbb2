import { model } from "@medusajs/framework/utils"

/** Who took part in a draw when it closed, and with how many entries. Never changed:
 * its fingerprint is public. */
export const DrawEntrant = model
  .define("encore_draw_entrant", {
    id: model.id({ prefix: "encdmem" }).primaryKey(),
    draw_id: model.text(),
    member_id: model.text(),
    /** What everybody may see: it says nothing of who it is. */
    public_id: model.text(),
    count: model.number(),
  })
  .indexes([
    {
      name: "IDX_encore_draw_entrant_public_unique",
      on: ["draw_id", "public_id"],
      unique: true,
    },
    {
      name: "IDX_encore_draw_entrant_member_unique",
      on: ["draw_id", "member_id"],
      unique: true,
    },
  ])
