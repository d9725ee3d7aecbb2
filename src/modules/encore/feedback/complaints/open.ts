import { Actor, recordChange, SYSTEM } from "../../audit/record"
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

type Complainant = { id: string; asked_id: string; manager_id: string | null }

type Known = Omit<OpenedComplaint, "opened">

/** The key of a complaint's first message. */
export const FIRST_MESSAGE = "first"

/**
 * Opens complaints, all of them as one set, in the caller's transaction: each with its
 * first message, its owner and its two clocks, by the settings in force. The shop is told
 * by `tellComplaintsWorkflow`, after the commit.
 *
 * @param inForce the settings, of a caller who has read them already
 * @returns one result per input, in their order
 */
export async function openComplaints(
  sql: Sql,
  complaints: NewComplaint[],
  inForce?: Settings
): Promise<OpenedComplaint[]> {
  if (!complaints.length) {
    return []
  }
  const settings = inForce ?? (await settingsInForce(sql))
  const members = await membersOf(sql, complaints)
  const rows = complaints.map((complaint) =>
    rowOf(complaint, members.get(complaint.member_id ?? ""), settings)
  )
  const made = await insert(sql, rows)
  const opened = new Set(made.map((row) => row.key))
  // Of several with one key the first is the one that was made.
  const given = new Map(
    complaints.toReversed().map((complaint) => [complaint.key, complaint])
  )
  await recordChange(
    sql,
    made.map(({ id, key }) => {
      const { by, at } = given.get(key)!
      return {
        object_type: "complaint",
        object_id: id,
        action: "opened",
        ...(by ?? SYSTEM),
        at,
      }
    })
  )
  const known = [...made, ...(await madeBefore(sql, given, opened))]
  await confirm(sql, rows, known, opened)
  const byKey = new Map(known.map((row) => [row.key, row]))
  return complaints.map(({ key }) => ({
    ...byKey.get(key)!,
    opened: opened.has(key),
  }))
}

/** Those of these keys that were opened by an earlier call. */
async function madeBefore(
  sql: Sql,
  given: Map<string, NewComplaint>,
  opened: Set<string>
): Promise<Known[]> {
  const keys = [...given.keys()].filter((key) => !opened.has(key))
  return keys.length
    ? sql<Known>(
        `select id, reference, key from encore_complaint
         where key = any(?) and deleted_at is null`,
        [keys]
      )
    : []
}

/** From where somebody complains who waits for an answer: an admin is at the phone with
 * them, and an answer to a survey isn't meant as a complaint. */
const CONFIRMED: NewComplaint["source"][] = ["shop", "public"]

async function confirm(
  sql: Sql,
  rows: ReturnType<typeof rowOf>[],
  known: Known[],
  opened: Set<string>
): Promise<void> {
  const references = new Map(known.map(({ id, reference }) => [id, reference]))
  await tellCustomers(
    sql,
    rows
      .filter((row) => opened.has(row.key) && CONFIRMED.includes(row.source))
      .map((row) => ({
        complaint: { ...row, reference: references.get(row.id) ?? "" },
        mail: "complaint_received",
        key: "opened",
        data: {},
      }))
  )
}

async function membersOf(
  sql: Sql,
  complaints: NewComplaint[]
): Promise<Map<string, Complainant>> {
  const ids = [...new Set(complaints.flatMap(({ member_id }) => member_id ?? []))]
  const rows = ids.length
    ? await sql<Complainant>(
        `select s.id, m.id as asked_id, s.manager_id from encore_member m
         join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
         where m.id = any(?)`,
        [ids]
      )
    : []
  return new Map(rows.map((row) => [row.asked_id, row]))
}

function rowOf(
  complaint: NewComplaint,
  member: Complainant | undefined,
  settings: Settings
) {
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
    member_id: member?.id ?? null,
    email: complaint.email ? normalizeEmail(complaint.email) : null,
    locale: complaint.locale ?? null,
    order_id: complaint.order_id ?? null,
    response_id: complaint.response_id ?? null,
    category: complaint.category,
    severity,
    owner_id: complaint.owner_id ?? member?.manager_id ?? null,
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
  }
}

function insert(sql: Sql, rows: ReturnType<typeof rowOf>[]): Promise<Known[]> {
  return sql(
    `with input as (
       select * from json_to_recordset(?::json) as r(
         id text, key text, source text, member_id text, email text, locale text,
         order_id text, response_id text, category text, severity text, owner_id text,
         opened_at timestamptz, acknowledge_target integer, resolve_target integer,
         acknowledge_by timestamptz, resolve_by timestamptz, due_at timestamptz,
         message_id text, message text, attachments jsonb, author_type text,
         author_id text)
     ), made as (
       insert into encore_complaint (
         id, key, source, member_id, email, locale, order_id, response_id, category,
         severity, owner_id, opened_at, acknowledge_target, resolve_target,
         acknowledge_by, resolve_by, due_at, resolve_from)
       select id, key, source, member_id, email, locale, order_id, response_id, category,
         severity, owner_id, opened_at, acknowledge_target, resolve_target,
         acknowledge_by, resolve_by, due_at, opened_at from input
       on conflict (key) where deleted_at is null do nothing
       returning id, reference, key
     ), messages as (
       insert into encore_complaint_message (
         id, complaint_id, key, kind, author_type, author_id, text, attachments,
         created_at)
       select i.message_id, i.id, '${FIRST_MESSAGE}', 'public', i.author_type,
         i.author_id, i.message, i.attachments, i.opened_at
       from input i join made on made.id = i.id
     )
     select id, reference, key from made`,
    [JSON.stringify(rows)]
  )
}
