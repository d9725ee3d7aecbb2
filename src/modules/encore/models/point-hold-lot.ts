import { model } from "@medusajs/framework/utils"
import { PointHold } from "./point-hold"

/** How many points of a lot a hold keeps. */
export const PointHoldLot = model.define("encore_point_hold_lot", {
  id: model.id({ prefix: "encholdlot" }).primaryKey(),
  hold: model.belongsTo(() => PointHold, { mappedBy: "lots" }),
  lot_id: model.text(),
  points: model.number(),
})
