import { model } from "@medusajs/framework/utils"
import { REMEDY_KINDS, REMEDY_STATUSES } from "../feedback/complaints/complaint-sources"

/** What was done to make a complaint good, linked to what it made. */
export const ComplaintRemedy = model
  .define("encore_complaint_remedy", {
    id: model.id({ prefix: "enccrem" }).primaryKey(),
    complaint_id: model.text(),
    /** The same again in a complaint is the same remedy. */
    key: model.text(),
    kind: model.enum([...REMEDY_KINDS]),
    status: model.enum([...REMEDY_STATUSES]),
    /** What the shop says with it, or why. */
    note: model.text().nullable(),
    points: model.number().nullable(),
    /** The ledger's entry. */
    entry_id: model.text().nullable(),
    reward_id: model.text().nullable(),
    coupon_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** Medusa's claim by which the goods are replaced. */
    claim_id: model.text().nullable(),
    /** Of a refund, in major units. */
    amount: model.bigNumber().nullable(),
    currency_code: model.text().nullable(),
    /** Medusa's refund that answered the request. */
    refund_id: model.text().nullable(),
    /** The admin who gave it. */
    actor_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_complaint_remedy_key_unique",
      on: ["complaint_id", "key"],
      unique: true,
    },
    {
      name: "IDX_encore_complaint_remedy_requested",
      on: ["order_id", "kind"],
      where: "status = 'requested' AND deleted_at IS NULL",
    },
  ])
