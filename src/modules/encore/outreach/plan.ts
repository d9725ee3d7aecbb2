import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { Channel, MessageStatus, Purpose } from "./terms"

/** A message that is to be sent. */
export type MessagePlan = {
  /** What it is sent for: the same again plans no other. */
  key: string
  /** In one word, for lists: `survey_invitation`, `thank_you` ... */
  kind: string
  purpose: Purpose
  channel: Channel
  member_id?: string | null
  /** Where it goes; without it, to the member's e-mail address at that moment. */
  to?: string | null
  /** Its language; without it, the shop's default one. */
  locale?: string | null
  /** The template's handle. */
  template: string
  /** What the template sees, as plain JSON. Forgotten once the message has gone out or
   * never will. */
  data: Record<string, unknown>
  /** At once without it. */
  send_at?: Date
  /** After that it isn't sent any more. */
  expires_at?: Date | null
  /** What it is about; by it planned messages are taken back. */
  source_type: string
  source_id: string
}

export type PlannedMessage = { id: string; key: string; status: MessageStatus }

/**
 * Plans messages, each once for its key. Whether they are sent is decided when they are
 * due, by the gate. Runs in the caller's transaction; they go out with
 * `sendDueMessagesWorkflow`, which the job runs each minute.
 *
 * @returns each with what has become of it
 */
export async function planMessages(
  sql: Sql,
  messages: MessagePlan[]
): Promise<PlannedMessage[]> {
  if (!messages.length) {
    return []
  }
  const rows = messages.map((message) => ({ ...message, id: newId("encmsg") }))
  const made = await sql<PlannedMessage>(
    `insert into encore_message (
       id, key, kind, purpose, channel, member_id, "to", locale, template, data, send_at,
       expires_at, source_type, source_id)
     select id, key, kind, purpose, channel, member_id, "to", locale, template, data,
       coalesce(send_at, now()), expires_at, source_type, source_id
     from json_to_recordset(?::json) as r(
       id text, key text, kind text, purpose text, channel text, member_id text,
       "to" text, locale text, template text, data jsonb, send_at timestamptz,
       expires_at timestamptz, source_type text, source_id text)
     on conflict (key) where deleted_at is null do nothing
     returning id, key, status`,
    [JSON.stringify(rows)]
  )
  const planned = new Map(made.map((message) => [message.key, message]))
  const missing = messages.flatMap(({ key }) => (planned.has(key) ? [] : key))
  if (missing.length) {
    const known = await sql<PlannedMessage>(
      `select id, key, status from encore_message
       where key = any(?) and deleted_at is null`,
      [missing]
    )
    known.forEach((message) => planned.set(message.key, message))
  }
  return messages.flatMap(({ key }) => planned.get(key) ?? [])
}
