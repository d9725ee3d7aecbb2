import { lockMembers } from "../../journey/members"
import { Sql } from "../../lib/sql"
import { SurveyTexts } from "./definition"
import { SurveyDelivery } from "./delivery"
import { questionsSql, StoredQuestion } from "./stored-survey"
import { tokenHash } from "./token"

/** An answer can be changed for so long. */
export const CHANGEABLE_HOURS = 24

/** What somebody is asked who comes by a link, with what they have answered already. */
export type Asked = {
  survey: {
    id: string
    name: string
    version: number
    texts: SurveyTexts
    delivery: SurveyDelivery
    questions: StoredQuestion[]
  }
  /** null: by the open link. */
  invitation: {
    id: string
    member_id: string
    order_id: string | null
    locale: string | null
    stage: string | null
    tier_id: string | null
    country_code: string | null
    sales_channel_id: string | null
    product_ids: string[] | null
  } | null
  response: {
    id: string
    answered_at: Date
    nps_segment: "promoter" | "passive" | "detractor" | null
    answers: { question_id: string; value: number | string | string[] }[]
  } | null
}

type Row = {
  survey: Asked["survey"]
  invitation: Asked["invitation"]
  response:
    | (Omit<NonNullable<Asked["response"]>, "answered_at"> & {
        answered_at: string
      })
    | null
}

const ANSWERS = `(
  select jsonb_agg(jsonb_build_object('question_id', a.question_id, 'value',
    case a.type when 'score' then to_jsonb(a.score)
      when 'choice' then to_jsonb(a.choices) else to_jsonb(a.text) end))
  from encore_survey_answer a where a.response_id = r.id and a.deleted_at is null)`

const RESPONSE = `case when r.id is null then null else jsonb_build_object(
  'id', r.id, 'answered_at', r.answered_at, 'nps_segment', r.nps_segment,
  'answers', coalesce(${ANSWERS}, '[]')) end`

function surveySql(version: string): string {
  return `jsonb_build_object('id', s.id, 'name', s.name, 'version', ${version},
    'texts', s.texts, 'delivery', s.delivery,
    'questions', ${questionsSql("s.id", version)})`
}

/** The version that is asked: the one that was answered, else that of a question that
 * somebody answers who has had the page open since, else the survey's present one. */
const versionSql = (answered: string) => `coalesce(${answered}, (
  select q.version from encore_survey_question q
  where q.id = ?::text and q.survey_id = s.id and q.deleted_at is null), s.version)`

/** How somebody comes to a survey: by an invitation's token, signed in and invited, or by
 * the link that is open to all. */
export type SurveyLink =
  | { token: string }
  | { invitation_id: string }
  | { slug: string }

type Asking = {
  /** The signed-in member; null: nobody is. */
  member_id: string | null
  at: Date
  /** One of the questions that are answered. */
  question_id?: string | null
}

/**
 * What a link asks, in one round trip: the questions as they are now or, once answered, as
 * they were answered. null for a link that is nobody's, whose time is over, whose answer
 * can't be changed any more, or which is another member's: from outside all of these are
 * one.
 */
export async function findAsked(
  sql: Sql,
  link: SurveyLink,
  asking: Asking
): Promise<Asked | null> {
  const { member_id } = asking
  const asked =
    "slug" in link
      ? await findOpen(sql, link.slug, asking)
      : await findInvited(sql, link, asking)
  const isForeign = member_id !== null && asked?.invitation?.member_id !== member_id
  return asked?.invitation && isForeign ? null : asked
}

/** The same, and nobody else answers it for the rest of the transaction. */
export async function lockAsked(
  sql: Sql,
  link: SurveyLink,
  asking: Asking
): Promise<Asked | null> {
  if ("slug" in link) {
    await lockMembers(sql, asking.member_id ? [asking.member_id] : [])
  } else {
    const { column, value } = keyOf(link)
    await sql(`select 1 from encore_survey_invitation where ${column} = ? for update`, [
      value,
    ])
  }
  return findAsked(sql, link, asking)
}

function keyOf(link: { token: string } | { invitation_id: string }) {
  return "token" in link
    ? ({ column: "token_hash", value: tokenHash(link.token) } as const)
    : ({ column: "id", value: link.invitation_id } as const)
}

const CHANGEABLE = `r.answered_at > ?::timestamptz - interval '${CHANGEABLE_HOURS} hours'`

async function findInvited(
  sql: Sql,
  link: { token: string } | { invitation_id: string },
  { at, question_id = null }: Asking
): Promise<Asked | null> {
  const { column, value } = keyOf(link)
  const version = versionSql("r.version")
  const rows = await sql<Row>(
    `select ${surveySql(version)} as survey,
       jsonb_build_object('id', i.id, 'member_id', i.member_id, 'order_id', i.order_id,
         'locale', i.locale, 'stage', i.stage, 'tier_id', i.tier_id,
         'country_code', i.country_code, 'sales_channel_id', i.sales_channel_id,
         'product_ids', i.product_ids) as invitation,
       ${RESPONSE} as response
     from encore_survey_invitation i
     join encore_survey s on s.id = i.survey_id and s.deleted_at is null
     left join encore_survey_response r on r.invitation_id = i.id
       and r.deleted_at is null
     where i.${column} = ? and i.deleted_at is null and i.status <> 'withdrawn'
       and case when r.id is null then i.expires_at > ? else ${CHANGEABLE} end`,
    [question_id, question_id, value, at, at]
  )
  return rows[0] ? askedOf(rows[0]) : null
}

/** A member who has answered it within the day changes that answer. */
async function findOpen(
  sql: Sql,
  slug: string,
  { member_id, at, question_id = null }: Asking
): Promise<Asked | null> {
  const version = versionSql("r.version")
  const rows = await sql<Row>(
    `select ${surveySql(version)} as survey, null as invitation, ${RESPONSE} as response
     from encore_survey s
     left join lateral (
       select * from encore_survey_response r
       where r.survey_id = s.id and r.member_id = ? and r.invitation_id is null
         and ${CHANGEABLE} and r.deleted_at is null
       order by r.answered_at desc limit 1
     ) r on true
     where s.slug = ? and s.link_open and s.status = 'published'
       and s.deleted_at is null`,
    [question_id, question_id, member_id, at, slug]
  )
  return rows[0] ? askedOf(rows[0]) : null
}

function askedOf({ survey, invitation, response }: Row): Asked {
  return {
    survey: { ...survey, delivery: SurveyDelivery.parse(survey.delivery) },
    invitation,
    response: response && {
      ...response,
      answered_at: new Date(response.answered_at),
    },
  }
}
