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
    /** null: it depends on an event of the order that hasn't come. */
    available_at: model.dateTime().nullable(),
    expires_at: model.dateTime().nullable(),
    /** The earliest moment at which inactivity could end it; looked at again then. */
    idle_until: model.dateTime().nullable(),
    /** What it was promised under, where its dates depend on what is still to come:
     * program/maturity.ts. */
    terms: model.json().nullable(),
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
    {
      name: "IDX_encore_point_lot_idle",
      on: ["idle_until"],
      where: "remaining > 0 AND idle_until IS NOT NULL",
    },
    {
      name: "IDX_encore_point_lot_undated",
      on: ["id"],
      where: "available_at IS NULL",
    },
  ])
