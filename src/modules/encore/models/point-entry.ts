import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES, ENTRY_KINDS } from "../ledger/types"
import { Member } from "./member"
import { PointAllocation } from "./point-allocation"
import { PointLot } from "./point-lot"

/**
 * One change of a member's points. Never updated, never deleted: the database
 * refuses it by trigger. A mistake is reversed by another entry.
 */
export const PointEntry = model
  .define("encore_point_entry", {
    id: model.id({ prefix: "encent" }).primaryKey(),
    member: model.belongsTo(() => Member, { mappedBy: "entries" }),
    kind: model.enum([...ENTRY_KINDS]),
    /** Signed, whole. */
    points: model.number(),
    /** Signed change of what the member owes; see ledger/types.ts. */
    debt: model.number().default(0),
    source_type: model.text(),
    source_id: model.text(),
    rule_id: model.text().nullable(),
    rule_version_id: model.text().nullable(),
    /** The award that a reversal takes back. */
    reverses_id: model.text().nullable(),
    idempotency_key: model.text(),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    explanation: model.json().nullable(),
    /** When it counts from: the purchase's date for imported history. */
    effective_at: model.dateTime(),
    lot: model.hasOne(() => PointLot, { mappedBy: "entry" }).nullable(),
    allocations: model.hasMany(() => PointAllocation, { mappedBy: "entry" }),
  })
  .indexes([
    {
      name: "IDX_encore_point_entry_key_unique",
      on: ["idempotency_key"],
      unique: true,
    },
    {
      name: "IDX_encore_point_entry_member",
      on: ["member_id", "effective_at", "id"],
    },
    { name: "IDX_encore_point_entry_source", on: ["source_id"] },
    {
      name: "IDX_encore_point_entry_reverses",
      on: ["reverses_id"],
      where: "reverses_id IS NOT NULL",
    },
  ])
