import { lockMembers } from "../../journey/members"
import { entryKey, postCredits } from "../../ledger/post"
import { Award, CreditInput } from "../../ledger/types"
import { Sql } from "../../lib/sql"
import { lotDates, termsAtOnce } from "../lifetime/maturity"
import type { Program } from "../program-in-force"
import { claimTotals, tallyOf } from "./allowances"
import { ActivityTrigger } from "./definition/triggers"
import { earnActivity, EarningLine } from "./earn"
import { NO_ORDER } from "./facts"
import { earningTerms } from "./terms"

/** Something that a member did or that happened to them, besides buying. */
export type ActivityInput = {
  member_id: string
  trigger: ActivityTrigger
  /** Of `custom`: the name of the event. */
  event?: string
  /** What it is known by: the same again has no effect. */
  source_type: string
  source_id: string
  at: Date
  customer_group_ids?: string[]
  /** What else there is to say of it; kept with the entry. */
  data?: Record<string, unknown>
}

/**
 * Posts what the rules give for what members did: once for each of a member's sources,
 * up to the caps. Members that were merged get it where they went; those who were erased
 * get nothing. Runs in the caller's transaction and locks the members.
 *
 * It reads nothing where no rule has such a trigger.
 */
export async function recordActivities(
  sql: Sql,
  activities: ActivityInput[],
  { rules, settings }: Pick<Program, "rules" | "settings">
): Promise<Award[]> {
  const triggers = new Set<string>(activities.map((activity) => activity.trigger))
  const asked = rules.filter((rule) => triggers.has(rule.definition.trigger))
  if (!asked.length) {
    return []
  }
  const staying = await stayingMembers(sql, activities)
  const known = activities.flatMap((activity) => {
    const member_id = staying.get(activity.member_id)
    return member_id ? [{ ...activity, member_id }] : []
  })
  await lockMembers(sql, [...staying.values()])

  const done = await sourcesDone(sql, known)
  const fresh = [
    ...new Map(known.map((activity) => [sourceKey(activity), activity])).values(),
  ]
    .filter((activity) => !done.has(sourceKey(activity)))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const terms = earningTerms(settings)
  const tally = await tallyOf(
    sql,
    [...new Set(fresh.map((activity) => activity.member_id))],
    asked,
    terms,
    "award"
  )
  const earned = fresh.map((activity) => {
    const rated = {
      ...activity,
      order: NO_ORDER,
      member: { customer_group_ids: activity.customer_group_ids ?? [] },
    }
    const earnings = earnActivity(activity, asked, terms, tally.factsOf(rated))
    tally.count(rated, earnings, false)
    return { activity, lines: earnings.lines }
  })
  await claimTotals(sql, asked, earned)

  const credits = earned.flatMap(({ activity, lines }) =>
    lines.map((line) => creditOf(activity, line, settings))
  )
  const posted = await postCredits(sql, credits)
  return credits.map(({ member_id, points, source_type, source_id }, index) => ({
    member_id,
    entry_id: posted[index]!.entry_id,
    points,
    source_type,
    source_id,
  }))
}

function creditOf(
  activity: ActivityInput,
  line: EarningLine,
  settings: Program["settings"]
): CreditInput {
  const base = {
    member_id: activity.member_id,
    kind: "award" as const,
    source_type: activity.source_type,
    source_id: activity.source_id,
    rule_id: line.rule_id,
  }
  return {
    ...base,
    rule_version_id: line.rule_version_id,
    idempotency_key: entryKey(base),
    points: line.points,
    actor_type: "system",
    explanation: [activity.data ? { ...line, data: activity.data } : line],
    effective_at: activity.at,
    ...lotDates(termsAtOnce(settings), activity.at),
  }
}

/** Where each member's points go; without those nobody knows any more. */
async function stayingMembers(
  sql: Sql,
  activities: ActivityInput[]
): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; staying_id: string }>(
    `select m.id, s.id as staying_id from encore_member m
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where m.id = any(?) and s.erased_at is null and s.deleted_at is null`,
    [[...new Set(activities.map((activity) => activity.member_id))]]
  )
  return new Map(rows.map((row) => [row.id, row.staying_id]))
}

/** The sources that a member, or one merged into them, was given something for. */
async function sourcesDone(
  sql: Sql,
  activities: ActivityInput[]
): Promise<Set<string>> {
  const rows = await sql<SourceOfMember>(
    `select distinct coalesce(m.merged_into_id, m.id) as member_id, e.source_type,
       e.source_id
     from encore_point_entry e join encore_member m on m.id = e.member_id
     where e.source_id = any(?) and e.kind = 'award' and e.deleted_at is null`,
    [activities.map((activity) => activity.source_id)]
  )
  return new Set(rows.map(sourceKey))
}

type SourceOfMember = Pick<ActivityInput, "member_id" | "source_type" | "source_id">

function sourceKey({ member_id, source_type, source_id }: SourceOfMember): string {
  return JSON.stringify([member_id, source_type, source_id])
}
