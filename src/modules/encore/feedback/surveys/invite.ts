import { Locale, LOCALES } from "../../../../i18n"
import { OccasionFacts } from "../../journey/occasions"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { MessagePlan, planMessages } from "../../outreach/plan"
import { settingsInForce } from "../../program/program-in-force"
import { Settings } from "../../program/settings"
import { dataOf } from "./message-data"
import { timesOf } from "./eligible"
import { StoredSurvey } from "./stored-survey"
import { newInvitationToken, tokenHash } from "./token"

/** How invitations name themselves to the gate. */
export const INVITATION = "survey_invitation"

/** The key of an invitation's first message. */
export const invitationKey = (id: string) => `${INVITATION}:${id}`

/** An invitation that is to be made. */
export type NewInvitation = {
  survey: StoredSurvey
  /** Of the occasion, with the member that stays. */
  facts: OccasionFacts
  /** What it is sent upon: with member and source, it is so once, whatever the survey. */
  occasion: string
  source_type: string
  source_id: string
  order_id: string | null
  locale: string | null
  at: Date
}

export type Invited = { id: string; survey_id: string; member_id: string }

/**
 * Invites members: an invitation each, once for each occasion, member and source, and the
 * messages that bring it and remind of it. The token is in the messages alone, until they
 * are sent. Runs in the caller's transaction.
 *
 * @returns those that are new
 */
export async function invite(
  sql: Sql,
  invitations: NewInvitation[]
): Promise<Invited[]> {
  if (!invitations.length) {
    return []
  }
  const settings = await settingsInForce(sql)
  const drafts = invitations.map((invitation) => draftOf(invitation))
  const made = await sql<Invited>(
    `insert into encore_survey_invitation (
       id, key, survey_id, member_id, token_hash, channel, locale, trigger, source_type,
       source_id, order_id, invited_at, send_at, expires_at, stage, tier_id,
       country_code, sales_channel_id, product_ids)
     select id, key, survey_id, member_id, token_hash, channel, locale, trigger,
       source_type, source_id, order_id, invited_at, send_at, expires_at, stage, tier_id,
       country_code, sales_channel_id, product_ids
     from json_to_recordset(?::json) as r(
       id text, key text, survey_id text, member_id text, token_hash text, channel text,
       locale text, trigger text, source_type text, source_id text, order_id text,
       invited_at timestamptz, send_at timestamptz, expires_at timestamptz, stage text,
       tier_id text, country_code text, sales_channel_id text, product_ids text[])
     on conflict (key) where deleted_at is null do nothing
     returning id, survey_id, member_id`,
    [JSON.stringify(drafts.map(({ row }) => row))]
  )
  const fresh = new Set(made.map(({ id }) => id))
  await planMessages(
    sql,
    drafts
      .filter(({ row }) => fresh.has(row.id))
      .flatMap((draft) => messagesOf(draft, settings))
  )
  return made
}

type Draft = ReturnType<typeof draftOf>

function draftOf(invitation: NewInvitation) {
  const { survey, facts, source_type, source_id, at } = invitation
  const token = newInvitationToken()
  const { remind_at, ...times } = timesOf(survey.delivery, at)
  return {
    survey,
    token,
    remind_at,
    row: {
      id: newId("encinv"),
      key: [invitation.occasion, facts.member_id, source_type, source_id].join(":"),
      survey_id: survey.id,
      member_id: facts.member_id,
      token_hash: tokenHash(token),
      channel: survey.delivery.channel,
      locale: languageOf(invitation.locale),
      trigger: survey.delivery.trigger,
      source_type,
      source_id,
      order_id: invitation.order_id,
      invited_at: at,
      ...times,
      stage: facts.stage,
      tier_id: facts.tier_id,
      country_code: facts.country_code,
      sales_channel_id: facts.sales_channel_id,
      product_ids: facts.product_ids,
    },
  }
}

/** Our language for a tag such as `es-MX`; null for one that we don't speak. */
function languageOf(tag: string | null): Locale | null {
  return LOCALES.find((locale) => locale === tag?.split("-")[0]?.toLowerCase()) ?? null
}

/** The invitation's message and the one that reminds of it. */
function messagesOf(
  { survey, token, row, remind_at }: Draft,
  settings: Settings
): MessagePlan[] {
  const message = {
    kind: INVITATION,
    purpose: "feedback" as const,
    channel: row.channel,
    member_id: row.member_id,
    locale: row.locale,
    data: dataOf(survey, token, row.locale ?? "en", settings),
    expires_at: row.expires_at,
    source_type: INVITATION,
    source_id: row.id,
  }
  const first = {
    ...message,
    key: invitationKey(row.id),
    template: "survey_invitation",
    send_at: row.send_at,
  }
  return remind_at
    ? [
        first,
        {
          ...message,
          key: `survey_reminder:${row.id}`,
          template: "survey_reminder",
          send_at: remind_at,
        },
      ]
    : [first]
}
