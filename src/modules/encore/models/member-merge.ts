import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES } from "../ledger/types"

/**
 * Two members that turned out to be one person: who was merged into whom, by whom and
 * why, and what moved with it, so that it can be undone.
 */
export const MemberMerge = model
  .define("encore_member_merge", {
    id: model.id({ prefix: "encmrg" }).primaryKey(),
    into_member_id: model.text(),
    from_member_id: model.text(),
    /** In an admin's words; none where the customer has proven to be both. */
    reason: model.text().nullable(),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    /** people/merge.ts says what is in it. */
    moved: model.json(),
    undone_at: model.dateTime().nullable(),
    undone_by: model.text().nullable(),
    undone_reason: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_encore_member_merge_into", on: ["into_member_id"] },
    {
      // A member stands merged into one other at most.
      name: "IDX_encore_member_merge_standing_unique",
      on: ["from_member_id"],
      unique: true,
      where: "undone_at IS NULL AND deleted_at IS NULL",
    },
  ])
