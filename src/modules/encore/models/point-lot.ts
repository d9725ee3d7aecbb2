import { model } from "@medusajs/framework/utils"
import { PointAllocation } from "./point-allocation"
import { PointEntry } from "./point-entry"

/**
 * The points that one credit brought, and what is left of them. `remaining` is
 * `amount` plus the lot's allocations; `matured` says on which of the member's
 * balances it stands, so that each move between them happens exactly once.
 */
export const PointLot = model
  .define("encore_point_lot", {
    id: model.id({ prefix: "enclot" }).primaryKey(),
    entry: model.belongsTo(() => PointEntry, { mappedBy: "lot" }),
    member_id: model.text(),
    amount: model.number(),
    remaining: model.number(),
    held: model.number().default(0),
    matured: model.boolean(),
    earned_at: model.dateTime(),
    available_at: model.dateTime(),
    expires_at: model.dateTime().nullable(),
    allocations: model.hasMany(() => PointAllocation, { mappedBy: "lot" }),
  })
  .indexes([
    {
      // The order in which a debit takes: soonest expiring, then oldest.
      name: "IDX_encore_point_lot_open",
      on: ["member_id", "expires_at", "earned_at", "id"],
      where: "remaining > 0",
    },
    {
      name: "IDX_encore_point_lot_unmatured",
      on: ["available_at"],
      where: "NOT matured",
    },
  ])
