import { model } from "@medusajs/framework/utils"

/** One step of a member up or down the ladder, with the facts that decided it. The
 * tiers are named by id: a tier may go, what was stays. */
export const TierChange = model
  .define("encore_tier_change", {
    id: model.id({ prefix: "enctch" }).primaryKey(),
    member_id: model.text(),
    from_id: model.text().nullable(),
    to_id: model.text().nullable(),
    /** What counted at that moment: points, spend and orders. */
    reason: model.json(),
    at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_encore_tier_change_member", on: ["member_id", "at", "id"] },
    { name: "IDX_encore_tier_change_at", on: ["at", "id"] },
  ])
