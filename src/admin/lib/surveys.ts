import type { Message, TextLocale } from "./messages"
import type { Stage } from "./types"

export const SURVEY_STATUSES = ["draft", "published", "archived"] as const

export type SurveyStatus = (typeof SURVEY_STATUSES)[number]

export const SURVEY_TRIGGERS = [
  "order_placed",
  "order_delivered",
  "order_completed",
  "nth_order",
  "complaint_resolved",
  "date",
  "manual",
  "link",
] as const

export type SurveyTrigger = (typeof SURVEY_TRIGGERS)[number]

export const READY_SURVEYS = [
  "after_purchase",
  "nps",
  "after_complaint",
  "product_quality",
  "delivery",
] as const

export type ReadySurvey = (typeof READY_SURVEYS)[number]

export const SCORE_KINDS = ["nps", "satisfaction", "effort"] as const

export type ScoreKind = (typeof SCORE_KINDS)[number]

export const LEVELS = ["cognitive", "behavioural", "emotional"] as const

export type Level = (typeof LEVELS)[number]

/** A survey has no more; the server refuses them. */
export const MOST_QUESTIONS = 5

export type Texts<Words> = Partial<Record<TextLocale, Words>>

export type SurveyWords = {
  title: string
  intro: string | null
  thanks: string | null
}

export type QuestionWords = {
  text: string
  /** Of the reason of an NPS: what those are asked who gave the top score. */
  top_text: string | null
  low: string | null
  high: string | null
}

export type Choice = { id: string; texts: Texts<string> }

type Common = {
  id?: string
  key?: string
  level: Level | null
  required: boolean
  texts: Texts<QuestionWords>
}

export type Question = Common &
  (
    | { type: "score"; kind: ScoreKind }
    | { type: "choice"; multiple: boolean; choices: Choice[] }
    | { type: "text"; follows_nps: boolean }
  )

export type SurveyDelivery = {
  trigger: SurveyTrigger
  nth: number | null
  date: string | null
  channel: "email" | "sms"
  delay_hours: number
  sample_percent: number
  period_days: number
  reminder_days: number | null
  expires_days: number
  stages: Stage[]
  tier_ids: string[]
  complaint: {
    nps: number | null
    satisfaction: number | null
    effort: number | null
    category: string
  }
  promoter: { offer: "none" | "referral" | "review"; review_url: string | null }
}

export type SurveyInput = {
  name: string
  texts: Texts<SurveyWords>
  questions: Question[]
  delivery: SurveyDelivery
  link_open: boolean
}

export type Survey = SurveyInput & {
  id: string
  status: SurveyStatus
  handle: string | null
  version: number
  link_url: string | null
  invitations: number
  responses: number
  last_answered_at: string | null
  dated_at: string | null
  published_at: string | null
  created_at: string
}

export const INVITATION_STATUSES = ["open", "answered", "expired", "withdrawn"] as const

export type InvitationStatus = (typeof INVITATION_STATUSES)[number]

type Named = {
  member_id: string | null
  member: { id: string; name: string | null; email: string | null } | null
}

export type Invitation = Named & {
  id: string
  survey_id: string
  survey_name: string
  order_id: string | null
  channel: "email" | "sms"
  status: InvitationStatus
  invited_at: string
  send_at: string
  expires_at: string
  answered_at: string | null
  response_id: string | null
  /** What became of the message that invites; null: it is gone. */
  message: Pick<Message, "id" | "status" | "reason_text"> | null
}

export const NPS_SEGMENTS = ["promoter", "passive", "detractor"] as const

export type NpsSegment = (typeof NPS_SEGMENTS)[number]

export type Answer = {
  question_id: string
  question_key: string
  type: Question["type"]
  kind: ScoreKind | null
  level: Level | null
  question: string
  value: number | string | string[]
}

export type SurveyResponse = Named & {
  id: string
  survey_id: string
  survey_name: string
  order_id: string | null
  source: "invitation" | "link" | "component"
  locale: string
  answered_at: string
  changed_at: string | null
  nps_score: number | null
  nps_segment: NpsSegment | null
  answers: Answer[]
  /** What a low score has opened. */
  complaint: { id: string; reference: string } | null
}

export const SURVEYS = "/loyalty/surveys"

export const surveyHref = (id: string) => `${SURVEYS}/${id}`

/** What share of those who were invited have answered; null where that can't be said: by
 * an open link more may answer than were invited. */
export function answerRate({
  invitations,
  responses,
}: Pick<Survey, "invitations" | "responses">): number | null {
  return invitations && responses <= invitations ? responses / invitations : null
}
