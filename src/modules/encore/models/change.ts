import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES } from "../ledger/types"

/** Who changed what and when. Never updated, never deleted: the database refuses it by
 * trigger. */
export const Change = model
  .define("encore_change", {
    id: model.id({ prefix: "encchg" }).primaryKey(),
    /** What was changed: `tier`, `earning_rule`, `settings`, `reward` ... */
    object_type: model.text(),
    object_id: model.text(),
    /** What was done: `created`, `updated`, `deleted`, `published` ... */
    action: model.text(),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** The fields that differ, by their path (`effect.rates`), as they were. */
    before: model.json().nullable(),
    /** The same fields as they are since. */
    after: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_change_object",
      on: ["object_type", "object_id", "created_at", "id"],
    },
  ])
