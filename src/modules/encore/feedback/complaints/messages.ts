import { Actor } from "../../audit/record"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { Attachment } from "./attachments"
import { MessageKind } from "./complaint-sources"
import { retrieveComplaint, StoredComplaint } from "./stored-complaint"
import { afterStep, ComplaintStep } from "./statuses"
import { stepFrom } from "./take-step"
import { tellCustomers } from "./tell-customer"

export type ComplaintMessage = {
  id: string
  complaint_id: string
  kind: MessageKind
  author_type: Actor["actor_type"]
  author_id: string | null
  text: string | null
  attachments: Attachment[]
  created_at: Date
}

export type NewMessage = {
  complaint_id: string
  /** The same again in a complaint is the same message. */
  key: string
  kind: MessageKind
  text: string
  attachments?: Attachment[]
  by: Actor
  at: Date
}

export type MessageAdded = {
  complaint: StoredComplaint
  message_id: string
  /** Whether this call has added it. */
  added: boolean
  reopened: boolean
}

/**
 * Adds a message to a complaint, in the caller's transaction. The shop's first public one
 * acknowledges the complaint and takes it up, and the customer gets it by mail; the
 * customer's ends a pause, and opens again what was resolved or closed.
 *
 * @throws NOT_FOUND
 */
export async function addMessage(sql: Sql, input: NewMessage): Promise<MessageAdded> {
  const complaint = await retrieveComplaint(sql, input.complaint_id, true)
  const message_id = newId("enccmsg")
  const added = await insertMessage(sql, message_id, complaint.id, input)
  if (added && input.kind === "public" && input.by.actor_type !== "customer") {
    await tellCustomers(sql, [
      {
        complaint,
        mail: "complaint_message",
        key: message_id,
        data: { message: input.text },
      },
    ])
  }
  const step = added ? stepOf(complaint, input) : null
  if (!step) {
    return { complaint, message_id, added, reopened: false }
  }
  const stepped = await stepFrom(
    sql,
    complaint,
    { step, by: input.by, at: input.at },
    await settingsInForce(sql)
  )
  return {
    complaint: stepped.complaint,
    message_id,
    added,
    reopened: step === "reopen",
  }
}

/** Writes a message; again, it writes nothing. @returns whether it is new */
export async function insertMessage(
  sql: Sql,
  id: string,
  complaintId: string,
  message: Omit<NewMessage, "complaint_id">
): Promise<boolean> {
  const written = await sql(
    `insert into encore_complaint_message (
       id, complaint_id, key, kind, author_type, author_id, text, attachments, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
     on conflict (complaint_id, key) where deleted_at is null do nothing returning id`,
    [
      id,
      complaintId,
      message.key,
      message.kind,
      message.by.actor_type,
      message.by.actor_id,
      message.text,
      JSON.stringify(message.attachments ?? []),
      message.at,
    ]
  )
  return written.length > 0
}

function stepOf(complaint: StoredComplaint, message: NewMessage): ComplaintStep | null {
  if (message.kind === "note") {
    return null
  }
  const steps: ComplaintStep[] =
    message.by.actor_type === "customer" ? ["resume", "reopen"] : ["start"]
  return steps.find((step) => afterStep(complaint.status, step)) ?? null
}

/** A complaint's messages, the first one first; the customer sees the public ones. */
export async function threadOf(
  sql: Sql,
  complaintId: string,
  kinds: readonly MessageKind[]
): Promise<ComplaintMessage[]> {
  return sql<ComplaintMessage>(
    `select id, complaint_id, kind, author_type, author_id, text, attachments, created_at
     from encore_complaint_message
     where complaint_id = ? and kind = any(?) and deleted_at is null
     order by created_at, id`,
    [complaintId, [...kinds]]
  )
}
