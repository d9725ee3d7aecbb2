import { countriesOf } from "../journey/countries-of"
import { Sql } from "../lib/sql"
import { Settings } from "../program/settings"
import { consentsOf, ConsentState } from "./consent"
import { Check, gate, Verdict } from "./gate"
import { Channel, Purpose, Reason } from "./terms"
import { zonesOf } from "./zones"

/** A message that somebody has to send now, and nobody else does. */
export type ClaimedMessage = {
  id: string
  kind: string
  purpose: Purpose
  channel: Channel
  member_id: string | null
  to: string
  locale: string | null
  template: string
  data: Record<string, unknown>
  source_type: string
  source_id: string
  attempts: number
}

export type Claimed = {
  messages: ClaimedMessage[]
  /** Those that whoever had them didn't finish: it may have died before or after. */
  unfinished: { id: string; attempts: number; member_id: string | null }[]
  /** How many were due: with as many as were asked for, there may be more. */
  due: number
}

/** Within it a worker has sent what it took, or is taken for dead. */
const LEASE_MINUTES = 15

type DueRow = Omit<ClaimedMessage, "to"> & {
  status: "planned" | "sending"
  to: string | null
  expires_at: Date | null
  sent_at: Date | null
}

const DUE = `x.status in ('planned', 'sending') and x.send_at <= ?
       and (x.status = 'planned' or x.claimed_until <= ?) and x.deleted_at is null`

/** Whether any message is due, for those who would otherwise claim for nothing. */
export async function hasDueMessages(sql: Sql, now: Date): Promise<boolean> {
  const [row] = await sql<{ due: boolean }>(
    `select exists (select from encore_message x where ${DUE}) as due`,
    [now, now]
  )
  return row?.due ?? false
}

/**
 * Takes messages that are due: looks at each through the gate and hands out those that go
 * now. The others wait for their moment or are withheld, with the reason. Runs in the
 * caller's transaction. Claims follow one another, so that two workers can't each find
 * room under the same cap; what they have claimed they send side by side.
 */
export async function claimDueMessages(
  sql: Sql,
  { now, limit }: { now: Date; limit: number },
  settings: Pick<Settings, "outreach" | "time_zone">
): Promise<Claimed> {
  await sql("select pg_advisory_xact_lock(hashtext('encore_message_claims'))")
  const due = await sql<DueRow>(
    `select x.id, x.kind, x.purpose, x.channel, s.id as member_id, x.locale, x.template,
       coalesce(x.data, '{}') as data, x.source_type, x.source_id, x.attempts, x.status,
       coalesce(x."to", case when x.channel = 'email' then s.email end) as "to",
       x.expires_at, x.sent_at
     from encore_message x
     left join encore_member m on m.id = x.member_id
     left join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where ${DUE}
     order by x.send_at, x.id limit ?
     for update of x skip locked`,
    [now, now, limit]
  )
  const planned = due.filter((row) => row.status === "planned")
  const unfinished = due.filter((row) => row.status === "sending")
  const verdicts = await judge(sql, planned, settings, now)
  await writeDown(sql, verdicts, now)
  const taken = [
    ...verdicts.flatMap(({ row, verdict }) =>
      verdict.outcome === "send" ? row.id : []
    ),
    ...unfinished.map((row) => row.id),
  ]
  await sql(
    `update encore_message set status = 'sending', reason = null,
       claimed_until = ?::timestamptz + interval '${LEASE_MINUTES} minutes',
       updated_at = now()
     where id = any(?)`,
    [now, taken]
  )
  return {
    messages: verdicts.flatMap(({ row, verdict }) =>
      verdict.outcome === "send" && row.to !== null ? { ...row, to: row.to } : []
    ),
    unfinished,
    due: due.length,
  }
}

type Judged = { row: DueRow; verdict: Verdict }

async function judge(
  sql: Sql,
  rows: DueRow[],
  { outreach, time_zone }: Pick<Settings, "outreach" | "time_zone">,
  now: Date
): Promise<Judged[]> {
  const memberIds = [...new Set(rows.flatMap((row) => row.member_id ?? []))]
  if (!rows.length) {
    return []
  }
  const consents = await consentsOf(sql, memberIds)
  const countries = await countriesOf(sql, memberIds)
  const sent = await sentOf(sql, memberIds, outreach.cap?.days ?? 0, now)
  return rows.map((row) => {
    const theirs = sent.get(row.member_id ?? "") ?? []
    const zones = zonesOf(countries.get(row.member_id ?? "") ?? null)
    const verdict = gate(
      {
        ...row,
        gone_at: row.sent_at,
        consent: consentFor(row, consents),
        sent_at: theirs,
        zones: zones.length ? zones : [time_zone],
      },
      outreach,
      now
    )
    // The next of the same member's in this set finds it sent.
    if (verdict.outcome === "send" && row.purpose !== "service" && row.member_id) {
      sent.set(row.member_id, [...theirs, now])
    }
    return { row, verdict }
  })
}

function consentFor(row: DueRow, consents: ConsentState[]): ConsentState | null {
  return (
    consents.find(
      (consent) =>
        consent.member_id === row.member_id &&
        consent.channel === row.channel &&
        consent.purpose === row.purpose
    ) ?? null
  )
}

/** When capped messages went out to members, or are about to. */
async function sentOf(
  sql: Sql,
  memberIds: string[],
  days: number,
  now: Date
): Promise<Map<string, Date[]>> {
  const rows = await sql<{ member_id: string; at: Date[] }>(
    `select coalesce(m.merged_into_id, m.id) as member_id,
       array_agg(coalesce(x.sent_at, x.decided_at)) as at
     from encore_member m
     join encore_message x on x.member_id = m.id and x.deleted_at is null
     where (m.id = any(?) or m.merged_into_id = any(?)) and x.purpose <> 'service'
       and x.status in ('sending', 'sent')
       and coalesce(x.sent_at, x.decided_at)
         > ?::timestamptz - make_interval(days => ?::integer)
     group by 1`,
    [memberIds, memberIds, now, days]
  )
  return new Map(rows.map((row) => [row.member_id, row.at]))
}

/** What the gate said, on every message that it looked at. */
async function writeDown(sql: Sql, verdicts: Judged[], now: Date): Promise<void> {
  const rows = verdicts.map(({ row, verdict }) => ({
    id: row.id,
    checks: verdict.checks satisfies Check[],
    status: verdict.outcome === "withhold" ? "withheld" : "planned",
    reason: verdict.outcome === "send" ? null : (verdict.reason satisfies Reason),
    send_at: verdict.outcome === "wait" ? verdict.until : null,
  }))
  if (!rows.length) {
    return
  }
  await sql(
    `update encore_message x set checks = r.checks, status = r.status,
       reason = r.reason, send_at = coalesce(r.send_at, x.send_at),
       data = case when r.status = 'withheld' then null else x.data end,
       decided_at = ?, updated_at = now()
     from json_to_recordset(?::json) as r(
       id text, checks jsonb, status text, reason text, send_at timestamptz)
     where x.id = r.id`,
    [now, JSON.stringify(rows)]
  )
}
