import { randomBytes } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { problemOf, Question, Questions, SurveyTexts } from "./definition"
import { SurveyDelivery } from "./delivery"
import { CountedSurvey, retrieveSurvey, StoredQuestion } from "./stored-survey"
import { newSlug } from "./token"

export type SaveSurveyInput = {
  /** Of the survey to change; without it a new one is made. */
  id?: string
  name?: string
  texts?: SurveyTexts
  questions?: Question[]
  delivery?: SurveyDelivery
  link_open?: boolean
  /** Of the ready set that it is made from. */
  handle?: string
  by: Actor
}

/** How the changes of surveys are filed. */
const OBJECT = "survey"

/**
 * Makes a survey, as a draft, or changes one. Other questions of one that was published
 * are a new version: answers keep the questions that were asked.
 *
 * @throws NOT_FOUND; NOT_ALLOWED for an archived one; INVALID_DATA for questions that
 * make no survey, `problemOf`
 */
export async function saveSurvey(
  sql: Sql,
  { id, by, ...input }: SaveSurveyInput
): Promise<CountedSurvey> {
  const before = id ? await retrieveSurvey(sql, id, true) : null
  if (before?.status === "archived") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "survey_archived")
  }
  const was = before ? questionsOf(before.questions) : []
  const questions = input.questions ? withKeys(Questions.parse(input.questions)) : was
  refuseUnfit(questions)
  const isOther = !isDeepStrictEqual(questions, was)
  const surveyId = before?.id ?? newId("encsrv")
  const version = !before
    ? 1
    : before.version + (isOther && before.published_at ? 1 : 0)
  const delivery = SurveyDelivery.parse(input.delivery ?? before?.delivery)
  await sql(
    `insert into encore_survey (
       id, name, handle, texts, version, trigger, delivery, slug, link_open, created_by)
     values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?)
     on conflict (id) do update set name = excluded.name, texts = excluded.texts,
       version = excluded.version, trigger = excluded.trigger,
       delivery = excluded.delivery, link_open = excluded.link_open, updated_at = now()`,
    [
      surveyId,
      input.name ?? before?.name ?? "",
      input.handle ?? before?.handle ?? null,
      JSON.stringify(input.texts ?? before?.texts),
      version,
      delivery.trigger,
      JSON.stringify(delivery),
      before?.slug ?? newSlug(),
      input.link_open ?? before?.link_open ?? delivery.trigger === "link",
      by.actor_id,
    ]
  )
  if (isOther) {
    await writeQuestions(sql, surveyId, version, questions)
  }
  const after = await retrieveSurvey(sql, surveyId)
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: surveyId,
    action: before ? "updated" : "created",
    ...by,
    before: before && facts(before),
    after: facts(after),
  })
  return after
}

/** Publishes a survey or archives it: an archived one invites nobody any more, and who
 * was invited to it can still answer.
 * @throws NOT_FOUND */
export async function setSurveyStatus(
  sql: Sql,
  id: string,
  status: "published" | "archived",
  by: Actor
): Promise<CountedSurvey> {
  const before = await retrieveSurvey(sql, id, true)
  if (before.status === status) {
    return before
  }
  await sql(
    `update encore_survey set status = ?, updated_at = now(),
       published_at = case when ? then coalesce(published_at, now()) else published_at end
     where id = ?`,
    [status, status === "published", id]
  )
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: id,
    action: status,
    ...by,
    before: { status: before.status },
    after: { status },
  })
  return retrieveSurvey(sql, id)
}

/** Deletes a survey that was never published.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was */
export async function deleteSurvey(sql: Sql, id: string, by: Actor): Promise<void> {
  const survey = await retrieveSurvey(sql, id, true)
  if (survey.published_at) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "survey_was_published")
  }
  await sql("update encore_survey set deleted_at = now() where id = ?", [id])
  await recordChange(sql, {
    object_type: OBJECT,
    object_id: id,
    action: "deleted",
    ...by,
    before: facts(survey),
    after: null,
  })
}

/** What an admin says of the questions, of all that is kept of them. */
export function questionsOf(questions: StoredQuestion[]): Question[] {
  return questions.map(({ key, level, required, texts, ...stored }) => {
    const common = { key, level, required, texts } as Pick<
      Question,
      "key" | "level" | "required" | "texts"
    >
    if (stored.type === "score") {
      return { type: "score", kind: stored.kind!, ...common }
    }
    return stored.type === "choice"
      ? {
          type: "choice",
          multiple: stored.multiple,
          choices: stored.choices ?? [],
          ...common,
        }
      : { type: "text", follows_nps: stored.follows_nps, ...common }
  })
}

function refuseUnfit(questions: Question[]): void {
  const problem = problemOf(questions)
  if (problem) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, problem.key, problem.params)
  }
}

function withKeys(questions: Question[]): Question[] {
  return questions.map((question) => ({
    ...question,
    key: question.key ?? `q_${randomBytes(6).toString("hex")}`,
  }))
}

async function writeQuestions(
  sql: Sql,
  surveyId: string,
  version: number,
  questions: Question[]
): Promise<void> {
  await sql("delete from encore_survey_question where survey_id = ? and version = ?", [
    surveyId,
    version,
  ])
  await sql(
    `insert into encore_survey_question (
       id, survey_id, version, key, position, type, kind, multiple, follows_nps, level,
       required, texts, choices)
     select id, survey_id, version, key, position, type, kind,
       coalesce(multiple, false), coalesce(follows_nps, false), level, required, texts,
       choices
     from json_to_recordset(?::json) as r(
       id text, survey_id text, version integer, key text, position integer, type text,
       kind text, multiple boolean, follows_nps boolean, level text, required boolean,
       texts jsonb, choices jsonb)`,
    [
      JSON.stringify(
        questions.map((question, position) => ({
          ...question,
          id: newId("encqst"),
          survey_id: surveyId,
          version,
          position,
        }))
      ),
    ]
  )
}

function facts({ name, texts, questions, delivery, link_open }: CountedSurvey) {
  return { name, texts, questions: questionsOf(questions), ...delivery, link_open }
}
