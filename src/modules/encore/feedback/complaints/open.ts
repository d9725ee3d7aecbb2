import { Actor, SYSTEM } from "../../audit/record"
import { normalizeEmail } from "../../journey/members"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { Settings } from "../../program/settings"
import { Attachment } from "./attachments"
import { dueAt } from "./clock"
import { Severity } from "./complaint-settings"
import { ComplaintSource } from "./complaint-sources"
import { businessHours } from "./hours"
import { earliest } from "./stored-complaint"
import { tellCustomers } from "./tell-customer"

export type NewComplaint = {
  /** What it is opened for; the same again opens no other. */
  key: string
  source: ComplaintSource
  /** A member's id; a merged one's complaint is of the member that stays. */
  member_id?: string | null
  /** Where the answer goes, of somebody who is no member. */
  email?: string | null
  order_id?: string | null
  response_id?: string | null
  /** A handle of the settings' categories. */
  category: string
  /** Default: the category's. */
  severity?: Severity
  message: string
  attachments?: Attachment[]
  locale?: string | null
  at: Date
  /** The admin who sees to it; default: the member's manager. */
  owner_id?: string | null
  /** Who opens it; default: the plugin. */
  by?: Actor
}

export type OpenedComplaint = {
  id: string
  /** What people call it: `C-1042`. */
  reference: string
  key: string
  /** Whether this call has opened it. */
  opened: boolean
}

type Known = OpenedComplaint & { member_id: string | null }

/**
 * Opens complaints, all of them as one set, in the caller's transaction: each with its
 * first message, its owner and its two clocks, by the settings in force. The shop is told
 * by `tellComplaintsWorkflow`, after the commit.
 *
 * @returns one result per input, in their order
 */
export async function openComplaints(
  sql: Sql,
  complaints: NewComplaint[]
): Promise<OpenedComplaint[]> {
  if (!complaints.length) {
    return []
  }
  const settings = await settingsInForce(sql)
  const rows = complaints.map((complaint) => complaintRow(complaint, settings))
  const known = await sql<Known>("select * from encore_complaints_open(?)", [
    JSON.stringify(rows),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  await confirm(
    sql,
    known
      .filter(({ opened }) => opened)
      .map((complaint) => ({ ...byId.get(complaint.id)!, ...complaint }))
  )
  const byKey = new Map(known.map(({ member_id, ...row }) => [row.key, row]))
  return complaints.map(({ key }) => byKey.get(key)!)
}

/** From where somebody complains who waits for an answer: an admin is at the phone with
 * them, and an answer to a survey isn't meant as a complaint. */
const CONFIRMED: NewComplaint["source"][] = ["shop", "public"]

async function confirm(
  sql: Sql,
  opened: (ReturnType<typeof complaintRow> & Known)[]
): Promise<void> {
  await tellCustomers(
    sql,
    opened
      .filter(({ source }) => CONFIRMED.includes(source))
      .map((complaint) => ({
        complaint,
        mail: "complaint_received",
        key: "opened",
        data: {},
      }))
  )
}

/** A complaint as `encore_complaints_open` takes it, with its clocks. */
export function complaintRow(complaint: NewComplaint, settings: Settings) {
  const { at, by = SYSTEM } = complaint
  const severity =
    complaint.severity ??
    settings.complaints.categories.find(({ handle }) => handle === complaint.category)
      ?.severity ??
    "normal"
  const target = settings.complaints.targets[severity]
  const due = (minutes: number) => dueAt(businessHours(settings), at, minutes * 60_000)
  const acknowledge_by = due(target.acknowledge_minutes)
  const resolve_by = due(target.resolve_minutes)
  return {
    id: newId("enccmp"),
    key: complaint.key,
    source: complaint.source,
    member_id: complaint.member_id ?? null,
    email: complaint.email ? normalizeEmail(complaint.email) : null,
    locale: complaint.locale ?? null,
    order_id: complaint.order_id ?? null,
    response_id: complaint.response_id ?? null,
    category: complaint.category,
    severity,
    owner_id: complaint.owner_id ?? null,
    opened_at: at,
    acknowledge_target: target.acknowledge_minutes,
    resolve_target: target.resolve_minutes,
    acknowledge_by,
    resolve_by,
    due_at: earliest(acknowledge_by, resolve_by),
    message_id: newId("enccmsg"),
    message: complaint.message,
    attachments: complaint.attachments ?? [],
    // An admin only writes down what the customer has said.
    author_type: complaint.source === "survey" ? "customer" : by.actor_type,
    author_id: by.actor_id,
    change_id: newId("encchg"),
    actor_type: by.actor_type,
    actor_id: by.actor_id,
  }
}
