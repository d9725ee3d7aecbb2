import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { lockMembers } from "../../journey/members"
import { factsOfOccasions } from "../../journey/occasions"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { invites, isTooSoon } from "./eligible"
import { invite, Invited, NewInvitation } from "./invite"
import { pastOf } from "./past"
import { retrieveSurvey, StoredSurvey, surveysOf } from "./stored-survey"

export type SentSurvey = {
  invited: Invited[]
  /** Those who were invited to a survey too short a time ago, or whom nobody knows. */
  skipped: string[]
}

/**
 * Invites chosen members, whom stages, tiers and share of the survey don't keep out; its
 * period does. Once a day: sent again by mistake, it brings nobody a second mail.
 *
 * @throws NOT_FOUND, and NOT_ALLOWED for a survey that isn't published
 */
export async function sendSurvey(
  sql: Sql,
  input: { id: string; member_ids: string[]; by: Actor; at: Date }
): Promise<SentSurvey> {
  const survey = await retrieveSurvey(sql, input.id)
  if (survey.status !== "published") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "survey_not_published")
  }
  const { at, by } = input
  const invited = await inviteAll(sql, survey, [...new Set(input.member_ids)], {
    occasion: "manual",
    source_id: `${survey.id}:${at.toISOString().slice(0, 10)}`,
    at,
    isWanted: (_, past) => !isTooSoon(past, at, survey.delivery.period_days),
  })
  await recordChange(sql, {
    object_type: "survey",
    object_id: survey.id,
    action: "sent",
    ...by,
    after: { invitations: invited.length },
  })
  const reached = new Set(invited.map((invitation) => invitation.asked_id))
  return {
    invited: invited.map(({ id, survey_id, member_id }) => ({
      id,
      survey_id,
      member_id,
    })),
    skipped: input.member_ids.filter((id) => !reached.has(id)),
  }
}

/** The published surveys whose date has come and whose invitations aren't all out. */
export async function surveysDue(sql: Sql, at: Date): Promise<StoredSurvey[]> {
  return (await surveysOf(sql, ["date"])).filter(
    ({ dated_at, delivery }) =>
      dated_at === null && delivery.date !== null && new Date(delivery.date) <= at
  )
}

/** Invites these members to a survey of a date. */
export async function sendDated(
  sql: Sql,
  survey: StoredSurvey,
  memberIds: string[],
  at: Date
): Promise<Invited[]> {
  const occasion = { trigger: "date" as const, source_type: "survey", at }
  return inviteAll(sql, survey, memberIds, {
    occasion: "date",
    source_id: survey.id,
    at,
    isWanted: (facts, invited_at) =>
      invites(
        survey.delivery,
        { ...occasion, member_id: facts.member_id, source_id: survey.id },
        { ...facts, invited_at }
      ),
  })
}

/** All of a dated survey's invitations are out. */
export async function markDated(sql: Sql, id: string, at: Date): Promise<void> {
  await sql("update encore_survey set dated_at = ?, updated_at = now() where id = ?", [
    at,
    id,
  ])
}

type Sending = {
  occasion: string
  source_id: string
  at: Date
  isWanted: (facts: NewInvitation["facts"], invitedAt: Date | null) => boolean
}

async function inviteAll(
  sql: Sql,
  survey: StoredSurvey,
  memberIds: string[],
  { occasion, source_id, at, isWanted }: Sending
): Promise<(Invited & { asked_id: string })[]> {
  await lockMembers(sql, memberIds)
  const found = await factsOfOccasions(
    sql,
    memberIds.map((member_id) => ({ member_id }))
  )
  const asked = found.flatMap((facts, index) =>
    facts ? { facts, asked_id: memberIds[index]! } : []
  )
  const past = await pastOf(
    sql,
    asked.map(({ facts }) => facts.member_id)
  )
  const wanted = asked.filter(({ facts }) =>
    isWanted(facts, past.get(facts.member_id)?.invited_at ?? null)
  )
  const made = await invite(
    sql,
    wanted.map(({ facts }) => ({
      survey,
      facts,
      occasion,
      source_type: "survey",
      source_id,
      order_id: null,
      locale: past.get(facts.member_id)?.locale ?? null,
      at,
    }))
  )
  const askedIds = new Map(
    wanted.map(({ facts, asked_id }) => [facts.member_id, asked_id])
  )
  return made.map((invited) => ({
    ...invited,
    asked_id: askedIds.get(invited.member_id)!,
  }))
}
