import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { normalizeEmail } from "../../journey/members"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { planMessages } from "../../outreach/plan"
import { openComplaints } from "../complaints/open"
import { SuggestionStatus } from "./suggestion-statuses"

export type StoredSuggestion = {
  id: string
  member_id: string | null
  email: string | null
  locale: string | null
  message: string | null
  status: SuggestionStatus
  note: string | null
  answer: string | null
  answered_at: Date | null
  complaint_id: string | null
  created_at: Date
  member_name: string | null
  member_email: string | null
  customer_id: string | null
}

const COLUMNS = `s.id, s.member_id, s.email, s.locale, s.message, s.status, s.note,
  s.answer, s.answered_at, s.complaint_id, s.created_at, m.name as member_name, m.email as member_email,
  m.customer_id`

const TABLES = "encore_suggestion s left join encore_member m on m.id = s.member_id"

export type NewSuggestion = {
  /** The same again is the same suggestion. */
  key: string
  message: string
  member_id?: string | null
  email?: string | null
  locale?: string | null
  at: Date
}

/** Takes a suggestion in. @returns its id */
export async function addSuggestion(
  sql: Sql,
  suggestion: NewSuggestion
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into encore_suggestion (id, key, member_id, email, locale, message, created_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (key) where deleted_at is null do update set key = excluded.key
     returning id`,
    [
      newId("encsug"),
      suggestion.key,
      suggestion.member_id ?? null,
      suggestion.email ? normalizeEmail(suggestion.email) : null,
      suggestion.locale ?? null,
      suggestion.message,
      suggestion.at,
    ]
  )
  return row!.id
}

export type SuggestionFilters = { q?: string; status?: SuggestionStatus[] }

/** A page of suggestions, the latest first, and how many there are. */
export async function findSuggestions(
  sql: Sql,
  { q, status }: SuggestionFilters,
  page: { limit: number; offset: number }
): Promise<{ suggestions: StoredSuggestion[]; count: number }> {
  const pattern = q ? `%${q.trim().replace(/[\\%_]/g, "\\$&")}%` : null
  const where = `s.deleted_at is null and (?::text[] is null or s.status = any(?))
    and (?::text is null or s.message ilike ? or s.email ilike ? or m.email ilike ?
      or m.name ilike ?)`
  const bindings = [
    status ?? null,
    status ?? null,
    pattern,
    pattern,
    pattern,
    pattern,
    pattern,
  ]
  const [suggestions, [total]] = await Promise.all([
    sql<StoredSuggestion>(
      `select ${COLUMNS} from ${TABLES} where ${where}
       order by s.created_at desc, s.id desc limit ? offset ?`,
      [...bindings, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from ${TABLES} where ${where}`,
      bindings
    ),
  ])
  return { suggestions, count: total?.count ?? 0 }
}

/** @throws NOT_FOUND */
export async function retrieveSuggestion(
  sql: Sql,
  id: string
): Promise<StoredSuggestion> {
  const [suggestion] = await sql<StoredSuggestion>(
    `select ${COLUMNS} from ${TABLES} where s.id = ? and s.deleted_at is null`,
    [id]
  )
  if (!suggestion) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "suggestion_not_found")
  }
  return suggestion
}

export type SuggestionUpdate = {
  id: string
  fields: { status?: SuggestionStatus; note?: string | null }
  by: Actor
}

/** @throws NOT_FOUND */
export async function updateSuggestion(
  sql: Sql,
  { id, fields, by }: SuggestionUpdate
): Promise<StoredSuggestion> {
  const before = await retrieveSuggestion(sql, id)
  const { status, note } = { status: before.status, note: before.note, ...fields }
  await sql(
    "update encore_suggestion set status = ?, note = ?, updated_at = now() where id = ?",
    [status, note, id]
  )
  await recordChange(sql, {
    object_type: "suggestion",
    object_id: id,
    action: "updated",
    ...by,
    before: { status: before.status, note: before.note },
    after: { status, note },
  })
  return { ...before, status, note }
}

export type SuggestionStatusChange = {
  ids: string[]
  status: SuggestionStatus
  by: Actor
}

/** Says of several what becomes of them, as one set. Unknown ones are left out.
 * @returns the ids of those that stand elsewhere now */
export async function setSuggestionStatus(
  sql: Sql,
  { ids, status, by }: SuggestionStatusChange
): Promise<string[]> {
  const rows = await sql<{ id: string; before: SuggestionStatus }>(
    `with before as (
       select id, status from encore_suggestion
       where id = any(?) and status <> ? and deleted_at is null order by id for update
     )
     update encore_suggestion s set status = ?, updated_at = now()
     from before where s.id = before.id returning s.id, before.status as before`,
    [ids, status, status]
  )
  await recordChange(
    sql,
    rows.map(({ id, before }) => ({
      object_type: "suggestion",
      object_id: id,
      action: "updated",
      ...by,
      before: { status: before },
      after: { status },
    }))
  )
  return rows.map(({ id }) => id)
}

export type SuggestionAnswer = {
  id: string
  /** For the person: thanks, or what becomes of it. */
  message: string
  by: Actor
  at: Date
}

/**
 * Writes back to who suggested something, once, by mail. They wrote to the shop, so no
 * consent is asked for.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where there is no address, or it was answered with other
 * words
 */
export async function answerSuggestion(
  sql: Sql,
  { id, message, by, at }: SuggestionAnswer
): Promise<StoredSuggestion> {
  await sql("select 1 from encore_suggestion where id = ? for update", [id])
  const suggestion = await retrieveSuggestion(sql, id)
  if (suggestion.answer === message) {
    return suggestion
  }
  if (suggestion.answered_at) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "suggestion_answered")
  }
  if (!suggestion.member_id && !suggestion.email) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "suggestion_without_address")
  }
  await sql(
    `update encore_suggestion set answer = ?, answered_at = ?, updated_at = now(),
       status = case status when 'new' then 'considered' else status end
     where id = ?`,
    [message, at, id]
  )
  await planMessages(sql, [
    {
      key: `suggestion_answer:${id}`,
      kind: "suggestion_answer",
      purpose: "service",
      channel: "email",
      member_id: suggestion.member_id,
      to: suggestion.member_id === null ? suggestion.email : null,
      locale: suggestion.locale,
      template: "suggestion_answer",
      data: { suggestion: suggestion.message ?? "", message },
      source_type: "suggestion",
      source_id: id,
    },
  ])
  const answered = await retrieveSuggestion(sql, id)
  await recordChange(sql, {
    object_type: "suggestion",
    object_id: id,
    action: "answered",
    ...by,
    before: { status: suggestion.status },
    after: { status: answered.status, answer: message },
    at,
  })
  return answered
}

export type ComplaintOfSuggestion = {
  id: string
  category: string
  by: Actor
  at: Date
}

/** Makes a complaint of a suggestion, once. @throws NOT_FOUND */
export async function makeComplaintOf(
  sql: Sql,
  { id, category, by, at }: ComplaintOfSuggestion
): Promise<{ id: string; reference: string }> {
  const suggestion = await retrieveSuggestion(sql, id)
  const [complaint] = await openComplaints(sql, [
    {
      key: `suggestion:${id}`,
      source: suggestion.member_id ? "shop" : "public",
      member_id: suggestion.member_id,
      email: suggestion.email,
      category,
      message: suggestion.message ?? "",
      locale: suggestion.locale,
      at,
      by,
    },
  ])
  await sql(
    `update encore_suggestion set complaint_id = ?, updated_at = now() where id = ?`,
    [complaint!.id, id]
  )
  return { id: complaint!.id, reference: complaint!.reference }
}

/** Hands suggestions to another member. @returns those that moved */
export async function moveSuggestions(
  sql: Sql,
  from: string,
  into: string,
  ids: string[] | null = null
): Promise<string[]> {
  const moved = await sql<{ id: string }>(
    `update encore_suggestion set member_id = ?, updated_at = now()
     where member_id = ? and (?::text[] is null or id = any(?)) and deleted_at is null
     returning id`,
    [into, from, ids, ids]
  )
  return moved.map((row) => row.id)
}

/** Forgets what people suggested and who they were; that they did stays. */
export async function forgetSuggestions(
  sql: Sql,
  { member_ids, emails }: { member_ids: string[]; emails: string[] }
): Promise<void> {
  await sql(
    `update encore_suggestion set email = null, message = null, answer = null,
       updated_at = now()
     where (member_id = any(?) or email = any(?)) and deleted_at is null`,
    [member_ids, emails]
  )
}
