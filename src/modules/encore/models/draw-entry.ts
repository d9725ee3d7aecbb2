import { model } from "@medusajs/framework/utils"
import { WAYS } from "../program/draws/draw-definition"

/**
 * Entries that somebody got in one way from one thing. Those of an order follow it and
 * fall to zero with it; none is changed once the draw has closed.
 */
export const DrawEntry = model
  .define("encore_draw_entry", {
    id: model.id({ prefix: "encdent" }).primaryKey(),
    draw_id: model.text(),
    /** Who got them. Who was merged since takes part as the member that stays. */
    member_id: model.text(),
    way: model.enum([...WAYS]),
    /** The purchase; else what names this entry, so that it is made once. */
    source_id: model.text(),
    count: model.number(),
    /** Of a gift: in the admin's words, and who it was. */
    reason: model.text().nullable(),
    actor_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_draw_entry_source_unique",
      on: ["draw_id", "way", "source_id"],
      unique: true,
    },
    { name: "IDX_encore_draw_entry_member", on: ["member_id", "draw_id"] },
  ])
