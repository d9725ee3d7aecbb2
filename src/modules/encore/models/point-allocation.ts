import { model } from "@medusajs/framework/utils"
import { PointEntry } from "./point-entry"
import { PointLot } from "./point-lot"

/** What one entry took from a lot (negative) or gave back to it (positive).
 * As unchangeable as the entry it belongs to. */
export const PointAllocation = model.define("encore_point_allocation", {
  id: model.id({ prefix: "encall" }).primaryKey(),
  entry: model.belongsTo(() => PointEntry, { mappedBy: "allocations" }),
  lot: model.belongsTo(() => PointLot, { mappedBy: "allocations" }),
  points: model.number(),
})
