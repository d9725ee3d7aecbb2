import { model } from "@medusajs/framework/utils"
import { Member } from "./member"

/**
 * The plugin's own record of an order or of a purchase from elsewhere. Points,
 * stages, rhythm and averages are computed from it, never from live orders.
 * Without a member it is a guest's: kept, and nobody's points until its buyer is
 * identified.
 */
export const Purchase = model
  .define("encore_purchase", {
    id: model.id({ prefix: "encpur" }).primaryKey(),
    source: model.enum(["medusa", "import"]),
    /** The order's id, or the `purchase_id` of an imported row. */
    source_id: model.text(),
    import_id: model.text().nullable(),
    member: model.belongsTo(() => Member, { mappedBy: "purchases" }).nullable(),
    email: model.text().nullable(),
    /** Where it was delivered to; the rule of expiry may depend on it. */
    country_code: model.text().nullable(),
    currency_code: model.text(),
    /** What was paid for goods, major units. */
    amount: model.bigNumber(),
    refunded_amount: model.bigNumber().default(0),
    item_count: model.number().nullable(),
    /** The basket as it was rated (program/basket.ts): what a replay reads. */
    basket: model.json().nullable(),
    /** Of the order and of its member, as they were when it was rated (intake/types.ts). */
    facts: model.json().nullable(),
    /** Points awarded for it. */
    points: model.number().default(0),
    placed_at: model.dateTime(),
    canceled_at: model.dateTime().nullable(),
    /** How the order stands (program/standing.ts); null: as it was placed. */
    standing: model.json().nullable(),
    /** Since when nothing of it is left: returned, or all its money paid back. */
    lost_at: model.dateTime().nullable(),
    /** Whether points have come back that still pay on the order by Medusa's account. */
    credit_due: model.boolean().default(false),
  })
  .indexes([
    {
      name: "IDX_encore_purchase_source_unique",
      on: ["source", "source_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_encore_purchase_member", on: ["member_id", "placed_at", "id"] },
    {
      name: "IDX_encore_purchase_guest_email",
      on: ["email"],
      where: "member_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_encore_purchase_credit_due",
      on: ["source_id"],
      where: "credit_due AND deleted_at IS NULL",
    },
    {
      name: "IDX_encore_purchase_import",
      on: ["import_id"],
      where: "import_id IS NOT NULL",
    },
  ])
