import { model } from "@medusajs/framework/utils"

/** Somebody drawn: a winner, or an alternate until a winner's prize comes to them. */
export const DrawPick = model
  .define("encore_draw_pick", {
    id: model.id({ prefix: "encdpck" }).primaryKey(),
    draw_id: model.text(),
    /** 1 was drawn first. */
    position: model.number(),
    member_id: model.text(),
    public_id: model.text(),
    /** Which prize: 1 is the first. None: an alternate. */
    place: model.number().nullable(),
    granted_at: model.dateTime().nullable(),
    /** Why the prize couldn't be given yet: `Refused` of program/rewards/grant.ts, or
     * `erased` where nobody knows any more who it is. */
    refused: model.text().nullable(),
    /** Since when the place is somebody else's, and why. */
    replaced_at: model.dateTime().nullable(),
    replaced_by: model.text().nullable(),
    replace_reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_draw_pick_position_unique",
      on: ["draw_id", "position"],
      unique: true,
    },
    {
      // A prize has one winner at a time.
      name: "IDX_encore_draw_pick_place_unique",
      on: ["draw_id", "place"],
      unique: true,
      where: "place IS NOT NULL AND replaced_at IS NULL AND deleted_at IS NULL",
    },
    { name: "IDX_encore_draw_pick_member", on: ["member_id"] },
  ])
