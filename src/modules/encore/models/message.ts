import { model } from "@medusajs/framework/utils"
import { CHANNELS, MESSAGE_STATUSES, PURPOSES } from "../outreach/terms"

/** A message to a customer: planned, then sent once or not at all, and why. */
export const Message = model
  .define("encore_message", {
    id: model.id({ prefix: "encmsg" }).primaryKey(),
    /** What it is sent for; the same again plans no other. */
    key: model.text(),
    /** In one word: `survey_invitation`, `thank_you` ... */
    kind: model.text(),
    purpose: model.enum([...PURPOSES]),
    channel: model.enum([...CHANNELS]),
    member_id: model.text().nullable(),
    /** Where it goes; null: to the member's address at that moment. */
    to: model.text().nullable(),
    locale: model.text().nullable(),
    /** The template's handle. */
    template: model.text(),
    /** What the template sees; forgotten once the message has gone out or never will. */
    data: model.json().nullable(),
    /** When it is due; moved on while it waits. */
    send_at: model.dateTime(),
    expires_at: model.dateTime().nullable(),
    source_type: model.text(),
    source_id: model.text(),
    status: model.enum([...MESSAGE_STATUSES]).default("planned"),
    reason: model.text().nullable(),
    /** What was looked at when it was decided, one thing after the other. */
    checks: model.json(),
    decided_at: model.dateTime().nullable(),
    /** How often a provider has refused it. */
    attempts: model.number().default(0),
    /** What the provider said. */
    error: model.text().nullable(),
    /** Until when a worker has it; whoever finds it later takes it over. */
    claimed_until: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    subject: model.text().nullable(),
    /** Medusa's own record of it. */
    notification_id: model.text().nullable(),
    /** SHA-256 of the token in its link to unsubscribe. */
    unsubscribe_hash: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_encore_message_key_unique", on: ["key"], unique: true },
    {
      name: "IDX_encore_message_due",
      on: ["send_at", "id"],
      where: "status in ('planned', 'sending') AND deleted_at IS NULL",
    },
    { name: "IDX_encore_message_member", on: ["member_id", "sent_at"] },
    { name: "IDX_encore_message_source", on: ["source_type", "source_id"] },
    { name: "IDX_encore_message_created_at", on: ["created_at", "id"] },
    {
      name: "IDX_encore_message_unsubscribe",
      on: ["unsubscribe_hash"],
      where: "unsubscribe_hash IS NOT NULL",
    },
  ])
