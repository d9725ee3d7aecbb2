import { model } from "@medusajs/framework/utils"
import { ACTOR_TYPES } from "../ledger/types"
import { CHANNELS, CONSENT_PURPOSES } from "../outreach/terms"

/**
 * That a member agreed to be written to, or no longer does: what they were shown, where,
 * in which language and when. Never updated, never deleted: the database refuses it by
 * trigger. It names nobody but the member, who may be forgotten.
 */
export const Consent = model
  .define("encore_consent", {
    id: model.id({ prefix: "enccns" }).primaryKey(),
    member_id: model.text(),
    channel: model.enum([...CHANNELS]),
    purpose: model.enum([...CONSENT_PURPOSES]),
    granted: model.boolean(),
    /** The words they were shown. */
    wording: model.text(),
    /** Where: `account`, `unsubscribe`, `panel`, `import` ... */
    source: model.text(),
    locale: model.text(),
    actor_type: model.enum([...ACTOR_TYPES]),
    actor_id: model.text().nullable(),
    at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_encore_consent_member",
      on: ["member_id", "purpose", "channel", "at", "id"],
    },
  ])
