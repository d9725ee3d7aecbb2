import { Sql } from "../../lib/sql"
import {
  INTEREST,
  Interest,
  interestOf,
  InterestRow,
} from "../../program/program-in-force"
import { SurveyTexts } from "./definition"
import { SurveyDelivery } from "./delivery"
import { StoredQuestion } from "./stored-survey"
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
  survey: Asked["survey"] | null
  invitation: Asked["invitation"]
  response:
    | (Omit<NonNullable<Asked["response"]>, "answered_at"> & {
        answered_at: string
      })
    | null
}

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

/** What a link asks, with what is in force for whoever answers. */
export type AskedInForce = Interest & { asked: Asked | null }

/** The activity that answering is. */
export const ANSWERING = "survey_answered"

/** What was answered before it can't be changed at this time any more. */
export function changeableAfter(at: Date): Date {
  return new Date(at.getTime() - CHANGEABLE_HOURS * 3_600_000)
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
): Promise<AskedInForce> {
  const [source, bindings] = sourceOf(link, asking)
  const [row] = await sql<Row & InterestRow>(
    `select a.survey, a.invitation, a.response, p.settings::text as settings, p.rewarded
     from ${INTEREST} p left join ${source} a on true`,
    [ANSWERING, ...bindings]
  )
  return { ...interestOf(row!), asked: askedOf(row!, asking.member_id) }
}

function sourceOf(
  link: SurveyLink,
  { member_id, at, question_id = null }: Asking
): [string, unknown[]] {
  return "slug" in link
    ? [
        "encore_survey_linked(?, ?, ?, ?)",
        [link.slug, member_id, question_id, changeableAfter(at)],
      ]
    : [
        "encore_survey_invited(?, ?, ?, ?, ?)",
        [
          "token" in link ? tokenHash(link.token) : null,
          "token" in link ? null : link.invitation_id,
          question_id,
          at,
          changeableAfter(at),
        ],
      ]
}

function askedOf(
  { survey, invitation, response }: Row,
  memberId: string | null
): Asked | null {
  const isForeign = memberId !== null && invitation && invitation.member_id !== memberId
  return !survey || isForeign
    ? null
    : {
        survey: { ...survey, delivery: SurveyDelivery.parse(survey.delivery) },
        invitation,
        response: response && {
          ...response,
          answered_at: new Date(response.answered_at),
        },
      }
}
