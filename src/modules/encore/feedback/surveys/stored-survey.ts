import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { Choice, QuestionWords, SurveyTexts, Language } from "./definition"
import { SurveyDelivery, SurveyTrigger } from "./delivery"
import { Level, QuestionType, ScoreKind } from "./question-types"

export type SurveyStatus = "draft" | "published" | "archived"

/** A question as it is kept; what isn't of its type is null or false. */
export type StoredQuestion = {
  id: string
  key: string
  position: number
  type: QuestionType
  kind: ScoreKind | null
  multiple: boolean
  follows_nps: boolean
  level: Level | null
  required: boolean
  texts: Partial<Record<Language, QuestionWords>>
  choices: Choice[] | null
}

export type StoredSurvey = {
  id: string
  name: string
  status: SurveyStatus
  handle: string | null
  texts: SurveyTexts
  version: number
  delivery: SurveyDelivery
  slug: string
  link_open: boolean
  dated_at: Date | null
  published_at: Date | null
  questions: StoredQuestion[]
  created_at: Date
  updated_at: Date
}

/** A survey with how far it has come. */
export type CountedSurvey = StoredSurvey & {
  invitations: number
  responses: number
  /** When the last answer came; null: none has. */
  last_answered_at: Date | null
}

const COLUMNS = `s.id, s.name, s.status, s.handle, s.texts, s.version, s.delivery, s.slug,
  s.link_open, s.dated_at, s.published_at, s.created_at, s.updated_at,
  encore_survey_questions(s.id, s.version) as questions`

const COUNTED = `select ${COLUMNS},
    (select count(*)::integer from encore_survey_invitation i
     where i.survey_id = s.id and i.deleted_at is null) as invitations,
    answered.responses, answered.last_answered_at
  from encore_survey s
  cross join lateral (
    select count(*)::integer as responses, max(r.answered_at) as last_answered_at
    from encore_survey_response r
    where r.survey_id = s.id and r.deleted_at is null
  ) answered
  where s.deleted_at is null`

/** Surveys, the latest first, with how many were invited and have answered; and how many
 * there are. */
export async function findSurveys(
  sql: Sql,
  page: { q?: string; status?: SurveyStatus[]; limit: number; offset: number }
): Promise<{ surveys: CountedSurvey[]; count: number }> {
  const filter = "and (?::text is null or s.name ilike ?) and s.status = any(?)"
  const filters = [
    page.q ?? null,
    `%${(page.q ?? "").replace(/[\\%_]/g, "\\$&")}%`,
    page.status?.length ? page.status : ["draft", "published", "archived"],
  ]
  const [surveys, [total]] = await Promise.all([
    sql<CountedSurvey>(
      `${COUNTED} ${filter} order by s.created_at desc, s.id desc limit ? offset ?`,
      [...filters, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_survey s
       where s.deleted_at is null ${filter}`,
      filters
    ),
  ])
  return { surveys: surveys.map(parsed), count: total?.count ?? 0 }
}

/** @throws NOT_FOUND */
export async function retrieveSurvey(
  sql: Sql,
  id: string,
  lock = false
): Promise<CountedSurvey> {
  if (lock) {
    await sql("select 1 from encore_survey where id = ? for update", [id])
  }
  const [survey] = await sql<CountedSurvey>(`${COUNTED} and s.id = ?`, [id])
  if (!survey) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "survey_not_found")
  }
  return parsed(survey)
}

/** The published surveys of these triggers, the oldest first. */
export async function surveysOf(
  sql: Sql,
  triggers: SurveyTrigger[]
): Promise<StoredSurvey[]> {
  const surveys = await sql<StoredSurvey>(
    `select ${COLUMNS} from encore_survey s
     where s.status = 'published' and s.trigger = any(?) and s.deleted_at is null
     order by s.created_at, s.id`,
    [triggers]
  )
  return surveys.map(parsed)
}

/** Whether there is, or was, any survey that is sent upon what becomes of orders. */
export async function hasOrderSurveys(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    `select exists (
       select 1 from encore_survey
       where trigger in ('order_placed', 'order_delivered', 'order_completed', 'nth_order')
         and status <> 'draft' and deleted_at is null) as found`
  )
  return row?.found ?? false
}

/** What was saved before a part was added to it has that part's default. */
function parsed<Survey extends StoredSurvey>(survey: Survey): Survey {
  return { ...survey, delivery: SurveyDelivery.parse(survey.delivery) }
}
