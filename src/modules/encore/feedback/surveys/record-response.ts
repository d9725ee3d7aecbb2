import { MedusaError } from "@medusajs/framework/utils"
import { noteNps } from "../../journey/note-nps"
import { factsOfOccasions } from "../../journey/occasions"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { withholdMessages } from "../../outreach/withhold"
import { Settings } from "../../program/settings"
import { openComplaints, OpenedComplaint } from "../complaints/open"
import { NpsSegment, segmentOf } from "../nps/nps"
import { Answer, checkAnswers, GivenAnswer } from "./check-answers"
import { complaintOf } from "./complaint-of"
import { Asked, lockAsked, SurveyLink } from "./find-asked"
import { INVITATION } from "./invite"

export type RecordInput = {
  by: SurveyLink
  answers: GivenAnswer[]
  /** The signed-in member; null: nobody is. Another one's invitation isn't theirs. */
  member_id: string | null
  source: "link" | "component"
  /** The language that was chosen for it, if any; else it is the invitation's, else
   * what the person speaks. */
  lang: string | null
  speaks: string
  at: Date
}

export type RecordedResponse = {
  response_id: string
  survey_id: string
  /** What it says to whoever has answered. */
  survey: Pick<Asked["survey"], "texts" | "delivery">
  member_id: string | null
  order_id: string | null
  locale: string
  /** Its first score's, for the event. */
  score: number | null
  nps: { score: number; segment: NpsSegment } | null
  /** Whether it is a change of what was answered before. */
  changed: boolean
  complaints: OpenedComplaint[]
}

/**
 * Records what somebody answered, or what they changed of it within a day, with what
 * follows from it here: the member's NPS, a complaint where a score is low, and no
 * reminder any more. Runs in the caller's transaction.
 *
 * @throws NOT_FOUND for a link that answers nothing, whatever the reason; INVALID_DATA
 * for answers that aren't any, `checkAnswers`
 */
export async function recordResponse(
  sql: Sql,
  input: RecordInput,
  settings: Settings
): Promise<RecordedResponse> {
  const asked = await lockAsked(sql, input.by, {
    member_id: input.member_id,
    at: input.at,
    question_id: input.answers[0]?.question_id,
  })
  if (!asked) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "survey_link_unknown")
  }
  const answers = checkAnswers(asked.survey.questions, input.answers, settings)
  const member_id = asked.invitation?.member_id ?? input.member_id
  const facts = asked.invitation ?? (await factsOf(sql, member_id))
  const nps = npsOf(answers, settings)
  const response = {
    id: asked.response?.id ?? newId("encrsp"),
    survey_id: asked.survey.id,
    version: asked.survey.version,
    invitation_id: asked.invitation?.id ?? null,
    member_id,
    order_id: asked.invitation?.order_id ?? null,
    source: asked.invitation ? "invitation" : input.source,
    answered_at: asked.response?.answered_at ?? input.at,
    changed_at: asked.response ? input.at : null,
    locale: input.lang ?? asked.invitation?.locale ?? input.speaks,
    stage: facts?.stage ?? null,
    tier_id: facts?.tier_id ?? null,
    country_code: facts?.country_code ?? null,
    sales_channel_id: facts?.sales_channel_id ?? null,
    product_ids: facts?.product_ids ?? null,
    nps_score: nps?.score ?? null,
    nps_segment: nps?.segment ?? null,
    nps_preset: nps ? settings.nps.preset : null,
  }
  if (asked.response) {
    await forgetAnswers(sql, response.id)
  }
  await write(sql, response, answers)
  if (nps && member_id) {
    await noteNps(sql, [{ member_id, ...nps, answered_at: response.answered_at }])
  }
  if (asked.invitation && !asked.response) {
    await withholdMessages(sql, {
      source_type: INVITATION,
      source_id: asked.invitation.id,
    })
  }
  const complaint = complaintOf({ ...response, survey: asked.survey }, answers)
  return {
    response_id: response.id,
    survey_id: asked.survey.id,
    survey: asked.survey,
    member_id,
    order_id: response.order_id,
    locale: response.locale,
    score: answers.find((answer) => answer.score !== null)?.score ?? null,
    nps,
    changed: asked.response !== null,
    complaints: complaint ? await openComplaints(sql, [complaint], settings) : [],
  }
}

async function factsOf(sql: Sql, memberId: string | null) {
  const [facts] = memberId ? await factsOfOccasions(sql, [{ member_id: memberId }]) : []
  return facts ?? null
}

function npsOf(
  answers: Answer[],
  settings: Settings
): { score: number; segment: NpsSegment } | null {
  const score = answers.find(({ question }) => question.kind === "nps")?.score
  return score === undefined || score === null
    ? null
    : { score, segment: segmentOf(settings.nps.preset, score) }
}

async function forgetAnswers(sql: Sql, responseId: string): Promise<void> {
  await sql("delete from encore_survey_answer where response_id = ?", [responseId])
}

async function write(
  sql: Sql,
  response: object & { id: string; survey_id: string; answered_at: Date },
  answers: Answer[]
): Promise<void> {
  const rows = answers.map(({ question, ...answer }) => ({
    id: newId("encans"),
    question_id: question.id,
    question_key: question.key,
    type: question.type,
    kind: question.kind,
    level: question.level,
    ...answer,
  }))
  await sql(
    `with response as (
       insert into encore_survey_response as r (
         id, survey_id, version, invitation_id, member_id, order_id, source, answered_at,
         changed_at, locale, stage, tier_id, country_code, sales_channel_id, product_ids,
         nps_score, nps_segment, nps_preset)
       select id, survey_id, version, invitation_id, member_id, order_id, source,
         answered_at, changed_at, locale, stage, tier_id, country_code,
         sales_channel_id, product_ids, nps_score, nps_segment, nps_preset
       from json_to_record(?::json) as n(
         id text, survey_id text, version integer, invitation_id text, member_id text,
         order_id text, source text, answered_at timestamptz, changed_at timestamptz,
         locale text, stage text, tier_id text, country_code text,
         sales_channel_id text, product_ids text[], nps_score integer,
         nps_segment text, nps_preset text)
       on conflict (id) do update set changed_at = excluded.changed_at,
         locale = excluded.locale, nps_score = excluded.nps_score,
         nps_segment = excluded.nps_segment, nps_preset = excluded.nps_preset,
         updated_at = now()
       returning r.id, r.survey_id, r.invitation_id, r.answered_at
     ), answers as (
       insert into encore_survey_answer (
         id, response_id, survey_id, question_id, question_key, type, kind, level,
         score, choices, text, answered_at)
       select n.id, response.id, response.survey_id, question_id, question_key, type,
         kind, level, score, choices, text, response.answered_at
       from response, json_to_recordset(?::json) as n(
         id text, question_id text, question_key text, type text, kind text,
         level text, score integer, choices text[], text text)
     )
     update encore_survey_invitation i set status = 'answered',
       answered_at = response.answered_at, updated_at = now()
     from response where i.id = response.invitation_id and i.status = 'open'`,
    [JSON.stringify(response), JSON.stringify(rows)]
  )
}
