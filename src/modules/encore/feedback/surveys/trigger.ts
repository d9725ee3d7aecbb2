import { factsOfOccasions } from "../../journey/occasions"
import { lockMembers } from "../../journey/members"
import { Sql } from "../../lib/sql"
import { SurveyEventName, SurveyTrigger } from "./delivery"
import { invites } from "./eligible"
import { invite, Invited, NewInvitation } from "./invite"
import { pastOf } from "./past"
import { surveysOf } from "./stored-survey"

/** Something that happened to a member, upon which surveys may be sent. */
export type SurveyEvent = {
  trigger: SurveyEventName
  member_id: string
  source_type: string
  source_id: string
  order_id?: string | null
  /** Of their order or their message; else what they were invited in last. */
  locale?: string | null
  at: Date
}

/**
 * Invites members to the published surveys that are sent upon what happened to them: as
 * each survey's stages, share and period say, and once for each of a member's sources.
 * At most one survey goes out for one event, the oldest that fits. Locks the members, so
 * that two events at once don't bring two surveys. Runs in the caller's transaction; the
 * messages go out with `sendDueMessagesWorkflow`.
 *
 * Without a survey of such a trigger it is one look at an index.
 */
export async function triggerSurveys(
  sql: Sql,
  events: SurveyEvent[]
): Promise<Invited[]> {
  const surveys = events.length ? await surveysOf(sql, triggersOf(events)) : []
  if (!surveys.length) {
    return []
  }
  await lockMembers(
    sql,
    events.map((event) => event.member_id)
  )
  const facts = await factsOfOccasions(sql, events)
  const past = await pastOf(
    sql,
    facts.flatMap((fact) => fact?.member_id ?? [])
  )
  const invitations: NewInvitation[] = []
  for (const [index, event] of events.entries()) {
    const fact = facts[index]
    if (!fact) {
      continue
    }
    const known = past.get(fact.member_id)
    const survey = surveys.find(({ delivery }) =>
      invites(delivery, event, { ...fact, invited_at: known?.invited_at ?? null })
    )
    if (survey) {
      invitations.push({
        survey,
        facts: fact,
        occasion: event.trigger,
        source_type: event.source_type,
        source_id: event.source_id,
        order_id: event.order_id ?? null,
        locale: event.locale ?? known?.locale ?? null,
        at: event.at,
      })
      past.set(fact.member_id, {
        invited_at: event.at,
        locale: event.locale ?? known?.locale ?? null,
      })
    }
  }
  return invite(sql, invitations)
}

function triggersOf(events: SurveyEvent[]): SurveyTrigger[] {
  const triggers = new Set<SurveyTrigger>(events.map((event) => event.trigger))
  return triggers.has("order_placed") ? [...triggers, "nth_order"] : [...triggers]
}
