import { model } from "@medusajs/framework/utils"
import { PointHoldLot } from "./point-hold-lot"

/**
 * Points set aside for a cart. It ends once: captured by its order, released when
 * they are taken off the cart, or expired with it.
 */
export const PointHold = model
  .define("encore_point_hold", {
    id: model.id({ prefix: "enchold" }).primaryKey(),
    member_id: model.text(),
    cart_id: model.text(),
    points: model.number(),
    /** What they pay on the cart, major units. */
    amount: model.bigNumber(),
    currency_code: model.text(),
    status: model.enum(["held", "captured", "released", "expired"]).default("held"),
    expires_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    order_id: model.text().nullable(),
    lots: model.hasMany(() => PointHoldLot, { mappedBy: "hold" }),
  })
  .indexes([
    {
      // A cart has at most one hold at a time.
      name: "IDX_encore_point_hold_cart_unique",
      on: ["cart_id"],
      unique: true,
      where: "status = 'held' AND deleted_at IS NULL",
    },
    {
      name: "IDX_encore_point_hold_expiry",
      on: ["expires_at"],
      where: "status = 'held'",
    },
    { name: "IDX_encore_point_hold_cart", on: ["cart_id"] },
    { name: "IDX_encore_point_hold_member", on: ["member_id"] },
  ])
