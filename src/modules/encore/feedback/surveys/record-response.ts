import { MedusaError } from "@medusajs/framework/utils"
import { factsOfOccasions } from "../../journey/occasions"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { Settings } from "../../program/settings"
import { complaintRow, OpenedComplaint } from "../complaints/open"
import { NpsSegment, segmentOf } from "../nps/nps"
import { Answer, checkAnswers, GivenAnswer } from "./check-answers"
import { complaintOf } from "./complaint-of"
import { Asked, changeableAfter, findAsked, SurveyLink } from "./find-asked"

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
  /** What was in force, and whether any rule or draw rewards answers. */
  settings: Settings
  rewarded: boolean
}

/**
 * Records what somebody answered, or what they changed of it within a day, with what
 * follows from it here: the member's NPS, a complaint where a score is low, and no
 * reminder any more. Two round trips, of which the second writes all of it or nothing.
 *
 * @throws NOT_FOUND for a link that answers nothing, whatever the reason; INVALID_DATA
 * for answers that aren't any, `checkAnswers`
 */
export async function recordResponse(
  sql: Sql,
  input: RecordInput
): Promise<RecordedResponse> {
  const { asked, settings, rewarded } = await findAsked(sql, input.by, {
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
  const complaint = complaintOf({ ...response, survey: asked.survey }, answers)
  const complaints = await write(sql, {
    response,
    answers,
    complaint: complaint && complaintRow(complaint, settings),
    at: input.at,
  })
  if (!complaints) {
    // Answered or withdrawn since it was read: what is asked is another now.
    return recordResponse(sql, input)
  }
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
    complaints,
    settings,
    rewarded,
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

type Written = {
  response: object
  answers: Answer[]
  complaint: object | null
  at: Date
}

/** @returns the complaint that it opened; null, with nothing written, where it isn't any
 * more as it was read */
async function write(
  sql: Sql,
  { response, answers, complaint, at }: Written
): Promise<OpenedComplaint[] | null> {
  const rows = answers.map(({ question, ...answer }) => ({
    id: newId("encans"),
    question_id: question.id,
    question_key: question.key,
    type: question.type,
    kind: question.kind,
    level: question.level,
    ...answer,
  }))
  const [row] = await sql<{ complaints: OpenedComplaint[] | null }>(
    "select encore_survey_record(?, ?, ?, ?) as complaints",
    [
      JSON.stringify(response),
      JSON.stringify(rows),
      complaint && JSON.stringify(complaint),
      changeableAfter(at),
    ]
  )
  return row?.complaints ?? null
}
