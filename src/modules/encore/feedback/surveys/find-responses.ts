import { Sql } from "../../lib/sql"
import { fatesOfMessages, MessageFate } from "../../outreach/find"
import { ComplaintOfResponse, complaintsOfResponses } from "../complaints/find"
import { NpsSegment } from "../nps/nps"
import { invitationKey } from "./invite"

export type InvitationStatus = "open" | "answered" | "expired" | "withdrawn"

export type InvitationRow = {
  id: string
  survey_id: string
  survey_name: string
  member_id: string
  order_id: string | null
  trigger: string
  channel: "email" | "sms"
  locale: string | null
  status: InvitationStatus
  invited_at: Date
  send_at: Date
  expires_at: Date
  answered_at: Date | null
  response_id: string | null
}

export type SentInvitation = InvitationRow & {
  /** What became of the message that invites: why it wasn't sent, if it wasn't. */
  message: MessageFate | null
}

export type InvitationFilter = {
  survey_id?: string
  member_id?: string
  order_id?: string
  status?: InvitationStatus[]
  limit: number
  offset: number
}

const STATUS = `case when i.status = 'open' and i.expires_at <= now() then 'expired'
  else i.status end`

/** Invitations, the latest first, and how many there are. */
export async function findInvitations(
  sql: Sql,
  { limit, offset, ...filter }: InvitationFilter
): Promise<{ invitations: InvitationRow[]; count: number }> {
  const { where, bindings } = conditions("i", filter, {
    status: `${STATUS} = any(?)`,
  })
  const [invitations, count] = await Promise.all([
    sql<InvitationRow>(
      `select i.id, i.survey_id, s.name as survey_name, i.member_id, i.order_id,
         i.trigger, i.channel, i.locale, ${STATUS} as status, i.invited_at, i.send_at,
         i.expires_at, i.answered_at, r.id as response_id
       from encore_survey_invitation i
       join encore_survey s on s.id = i.survey_id
       left join encore_survey_response r on r.invitation_id = i.id
         and r.deleted_at is null
       where ${where} order by i.invited_at desc, i.id desc limit ? offset ?`,
      [...bindings, limit, offset]
    ),
    countOf(sql, "encore_survey_invitation i", where, bindings),
  ])
  return { invitations, count }
}

/** The same for admins, with what became of the messages. */
export async function findSentInvitations(
  sql: Sql,
  filter: InvitationFilter
): Promise<{ invitations: SentInvitation[]; count: number }> {
  const { invitations, count } = await findInvitations(sql, filter)
  const fates = await fatesOfMessages(
    sql,
    invitations.map(({ id }) => invitationKey(id))
  )
  return {
    invitations: invitations.map((invitation) => ({
      ...invitation,
      message: fates.get(invitationKey(invitation.id)) ?? null,
    })),
    count,
  }
}

export type ResponseRow = {
  id: string
  survey_id: string
  survey_name: string
  invitation_id: string | null
  member_id: string | null
  order_id: string | null
  source: "invitation" | "link" | "component"
  locale: string
  answered_at: Date
  changed_at: Date | null
  nps_score: number | null
  nps_segment: NpsSegment | null
  answers: {
    question_id: string
    question_key: string
    type: "score" | "choice" | "text"
    kind: string | null
    level: string | null
    /** In the language in which it was answered. */
    question: string
    value: number | string | string[]
  }[]
  /** What it opened, where a score was low. */
  complaint: ComplaintOfResponse | null
}

export type ResponseFilter = {
  id?: string
  survey_id?: string
  member_id?: string
  order_id?: string
  nps_segment?: NpsSegment[]
  limit: number
  offset: number
}

/** What was answered, the latest first, and how much of it there is. */
export async function findResponses(
  sql: Sql,
  { limit, offset, ...filter }: ResponseFilter
): Promise<{ responses: ResponseRow[]; count: number }> {
  const { where, bindings } = conditions("r", filter, {
    nps_segment: "r.nps_segment = any(?)",
  })
  const [rows, count] = await Promise.all([
    sql<Omit<ResponseRow, "complaint">>(
      `select r.id, r.survey_id, s.name as survey_name, r.invitation_id, r.member_id,
         r.order_id, r.source, r.locale, r.answered_at, r.changed_at, r.nps_score,
         r.nps_segment, coalesce(a.answers, '[]'::jsonb) as answers
       from encore_survey_response r
       join encore_survey s on s.id = r.survey_id
       left join lateral (
         select jsonb_agg(jsonb_build_object(
           'question_id', a.question_id, 'question_key', a.question_key,
           'type', a.type, 'kind', a.kind, 'level', a.level,
           'question', coalesce(q.texts -> r.locale, q.texts -> 'en',
             (select value from jsonb_each(q.texts) limit 1)) ->> 'text',
           'value', case a.type when 'score' then to_jsonb(a.score)
             when 'text' then to_jsonb(a.text)
             else (
               select jsonb_agg(coalesce(c -> 'texts' ->> r.locale,
                 c -> 'texts' ->> 'en', c ->> 'id'))
               from jsonb_array_elements(q.choices) c
               where c ->> 'id' = any(a.choices)) end
         ) order by q.position) as answers
         from encore_survey_answer a
         join encore_survey_question q on q.id = a.question_id
         where a.response_id = r.id and a.deleted_at is null
       ) a on true
       where ${where} order by r.answered_at desc, r.id desc limit ? offset ?`,
      [...bindings, limit, offset]
    ),
    countOf(sql, "encore_survey_response r", where, bindings),
  ])
  const complaints = await complaintsOfResponses(
    sql,
    rows.map(({ id }) => id)
  )
  const responses = rows.map((row) => ({
    ...row,
    complaint: complaints.get(row.id) ?? null,
  }))
  return { responses, count }
}

function conditions(
  alias: string,
  filter: Record<string, string | string[] | undefined>,
  special: Record<string, string>
): { where: string; bindings: (string | string[])[] } {
  const given = Object.entries(filter).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined
  )
  return {
    where: [
      `${alias}.deleted_at is null`,
      ...given.map(([name]) => special[name] ?? `${alias}.${name} = ?`),
    ].join(" and "),
    bindings: given.map(([, value]) => value),
  }
}

async function countOf(
  sql: Sql,
  from: string,
  where: string,
  bindings: (string | string[])[]
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::integer as count from ${from} where ${where}`,
    bindings
  )
  return row?.count ?? 0
}
