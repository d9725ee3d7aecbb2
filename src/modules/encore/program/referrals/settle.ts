import { lockMembers } from "../../journey/members"
import { boughtBefore } from "../../journey/orders-of-members"
import { reverseAwards, Reversal } from "../../ledger/reverse"
import { Award } from "../../ledger/types"
import { Sql } from "../../lib/sql"
import { lotDates } from "../lifetime/maturity"
import { Program } from "../program-in-force"
import { grantRewards, revokeGrants } from "../rewards/grant"
import { takeActivities } from "../take-activities"
import { REFERRAL_ROWS } from "./family"
import { guardOrder, joinSuspicions, OrderFacts, verdictOf } from "./guards"
import { ReferralSettings } from "./settings"
import { standingOf } from "./standing"
import { ReferralChanged, ReferralRow, writeReferrals } from "./write"

/** How entries, grants and coupons name what they were given for. */
export const REFERRAL_SOURCE = "referral"

/** The friend's welcome, apart from what their order brings. */
export const WELCOME_SOURCE = "referral_welcome"

/** Each approval of a rejected referral brings a welcome of its own: one that was taken
 * back isn't given by the same source again. */
function welcomeSource({ id, approved_at }: ReferralRow) {
  const source_id = approved_at ? `${id}:${new Date(approved_at).getTime()}` : id
  return { source_type: WELCOME_SOURCE, source_id }
}

/** A referral that there is something to do about. */
export type DueReferral = {
  id: string
  /** To be looked at by the guards, or for the event that it waits for. */
  order_id: string | null
  unchecked: boolean
  /** The advocate's accounts, whose orders the friend's is compared with. */
  advocate_customer_ids: string[]
}

/** What was seen of a referral's order. */
export type Finding = Omit<OrderFacts, "has_earlier_orders"> & {
  referral_id: string
  order_id: string
  /** When what happened of which rewards may wait for. */
  events: Partial<Record<"placed" | "captured" | "delivered" | "completed", Date>>
}

export type SettledReferrals = {
  awards: Award[]
  reversals: Reversal[]
  referral_changes: ReferralChanged[]
}

/** The next referrals that something is due of, after one; all of them, or of these. */
export async function dueReferrals(
  sql: Sql,
  now: Date,
  { after, limit, ids = null }: { after: string; limit: number; ids?: string[] | null }
): Promise<DueReferral[]> {
  return sql<DueReferral>(
    `select r.id, r.order_id,
       r.status in ('qualified', 'maturing') and r.checked_at is null as unchecked,
       coalesce((
         select jsonb_agg(m.customer_id) from encore_member m
         where m.customer_id is not null and
           coalesce(m.merged_into_id, m.id) = coalesce(a.merged_into_id, a.id)
           and (m.id = coalesce(a.merged_into_id, a.id)
             or m.merged_into_id = coalesce(a.merged_into_id, a.id))
       ), '[]'::jsonb) as advocate_customer_ids
     from encore_referral r join encore_member a on a.id = r.advocate_id
     where r.due_at <= ? and r.id > ? and r.deleted_at is null
       and (?::text[] is null or r.id = any(?))
     order by r.id limit ?`,
    [now, after, ids, ids, limit]
  )
}

/**
 * Does what is due of referrals: the guards look at the friend's order, the day on which
 * it has matured is set, rewards are given when that day has come, and taken back where
 * the referral has ended since. One transaction, under the locks of both sides; again, it
 * changes nothing.
 */
export async function settleReferrals(
  sql: Sql,
  ids: string[],
  findings: Finding[],
  program: Program
): Promise<SettledReferrals> {
  const found = await sql<ReferralRow>(`${REFERRAL_ROWS} where r.id = any(?)`, [ids])
  const locked = new Set(found.flatMap((row) => [row.advocate_now, row.friend_now]))
  await lockMembers(sql, [...locked])
  const rows = (
    await sql<ReferralRow>(
      `${REFERRAL_ROWS} where r.id = any(?) and r.deleted_at is null
       order by r.id for update of r`,
      [ids]
    )
  )
    // Merged while this one waited for the locks: the next run sees to it.
    .filter((row) => locked.has(row.advocate_now) && locked.has(row.friend_now))

  // The database's clock: by its own, points of this moment would not be available yet.
  const [clock] = await sql<{ now: Date }>("select now() as now")
  const { now } = clock!
  const seen = await lookAtOrders(sql, rows, findings, program.settings.referral, now)
  const welcomed = await welcome(sql, seen, now)
  const paid = await pay(sql, welcomed, program, now)
  const ended = await takeBack(sql, paid.rows, now)
  // What was read has the status to compare with, what is written its own.
  const before = new Map(rows.map((row) => [row.id, row.status]))
  return {
    awards: paid.awards,
    reversals: ended.reversals,
    referral_changes: await writeReferrals(
      sql,
      ended.rows.map((row) => ({ ...row, status: before.get(row.id)! })),
      now
    ),
  }
}

async function lookAtOrders(
  sql: Sql,
  rows: ReferralRow[],
  findings: Finding[],
  settings: ReferralSettings,
  now: Date
): Promise<ReferralRow[]> {
  const findingOf = new Map(findings.map((each) => [each.referral_id, each]))
  const unchecked = rows.filter(
    (row) => statusOf(row, now) === "qualified" && findingOf.has(row.id)
  )
  const earlier = await boughtBefore(
    sql,
    unchecked.map((row) => ({ member_id: row.friend_now, at: row.tied_at }))
  )
  return rows.map((row) => {
    const finding = findingOf.get(row.id)
    // An order seen before another took its place says nothing.
    if (!finding || finding.order_id !== row.order_id) {
      return row
    }
    const checked =
      statusOf(row, now) === "qualified"
        ? check(row, { ...finding, has_earlier_orders: earlier.has(row.friend_now) })
        : row
    return statusOf(checked, now) === "maturing" && !checked.matures_at
      ? { ...checked, matures_at: maturityOf(checked, finding) }
      : checked
  })

  function check(row: ReferralRow, facts: OrderFacts): ReferralRow {
    const suspicions = joinSuspicions(
      row.suspicions,
      row.approved_at ? [] : guardOrder(facts, settings)
    )
    const refused = !row.approved_at && verdictOf(suspicions) === "refuse"
    return {
      ...row,
      suspicions,
      checked_at: now,
      ...(refused && { rejected_at: now, cause: "guard" as const }),
    }
  }
}

function statusOf(row: ReferralRow, now: Date) {
  return standingOf(row, now).status
}

function maturityOf({ terms }: ReferralRow, { events }: Finding): Date | null {
  const dates = lotDates(
    { maturity: terms.maturity, expiry: { type: "never" } },
    events[terms.maturity.event] ?? null
  )
  return dates.available_at
}

async function welcome(
  sql: Sql,
  rows: ReferralRow[],
  now: Date
): Promise<ReferralRow[]> {
  const due = rows.filter(
    (row) =>
      row.terms.welcome_reward_id &&
      !row.welcomed_at &&
      ["pending", "qualified", "maturing"].includes(statusOf(row, now))
  )
  await grantRewards(
    sql,
    due
      .filter((row) => !row.friend_erased)
      .map((row) => ({
        reward_id: row.terms.welcome_reward_id!,
        member_id: row.friend_now,
        ...welcomeSource(row),
      }))
  )
  return stamp(rows, due, { welcomed_at: now })
}

async function pay(sql: Sql, rows: ReferralRow[], program: Program, now: Date) {
  const due = rows.filter(
    (row) =>
      statusOf(row, now) === "maturing" &&
      row.matures_at !== null &&
      new Date(row.matures_at) <= now
  )
  const limited = await beyondLimit(sql, due, program.settings.referral.limit)
  const advocates = due.filter((row) => !limited.has(row.id) && !row.advocate_erased)
  const source = (row: ReferralRow) => ({
    source_type: REFERRAL_SOURCE,
    source_id: row.id,
  })
  await grantRewards(sql, [
    ...due.flatMap((row) => {
      const reward_id = row.friend_erased ? null : row.terms.friend_reward_id
      return reward_id ? [{ reward_id, member_id: row.friend_now, ...source(row) }] : []
    }),
    ...advocates.flatMap((row) => {
      const reward_id = row.terms.advocate_reward_id
      return reward_id
        ? [{ reward_id, member_id: row.advocate_now, ...source(row) }]
        : []
    }),
  ])
  const awards = await takeActivities(
    sql,
    advocates.map((row) => ({
      member_id: row.advocate_now,
      trigger: "referral" as const,
      ...source(row),
      at: now,
    })),
    program
  )
  return {
    awards,
    rows: stamp(rows, due, { rewarded_at: now, taken_back_at: null }).map((row) =>
      limited.has(row.id) ? { ...row, limited: true } : row
    ),
  }
}

/** Of these, those that are one too many for their advocate in the time. */
async function beyondLimit(
  sql: Sql,
  due: ReferralRow[],
  limit: ReferralSettings["limit"]
): Promise<Set<string>> {
  if (limit.rewards === null || !due.length) {
    return new Set()
  }
  const counts = await sql<{ advocate_now: string; count: number }>(
    `select coalesce(a.merged_into_id, a.id) as advocate_now, count(*)::integer as count
     from encore_referral r join encore_member a on a.id = r.advocate_id
     where (a.id = any(?) or a.merged_into_id = any(?))
       and r.status = 'rewarded' and not r.limited
       and r.rewarded_at > now() - ? * interval '1 day' and r.deleted_at is null
     group by 1`,
    [due.map((row) => row.advocate_now), due.map((row) => row.advocate_now), limit.days]
  )
  const given = new Map(counts.map((row) => [row.advocate_now, row.count]))
  const beyond = new Set<string>()
  for (const row of due) {
    const count = given.get(row.advocate_now) ?? 0
    if (count >= limit.rewards) {
      beyond.add(row.id)
    } else {
      given.set(row.advocate_now, count + 1)
    }
  }
  return beyond
}

async function takeBack(sql: Sql, rows: ReferralRow[], now: Date) {
  const due = rows.filter(
    (row) =>
      ["rejected", "reversed"].includes(statusOf(row, now)) &&
      (row.welcomed_at ?? row.rewarded_at) &&
      !row.taken_back_at
  )
  const sources = due.map((row) => ({
    source_type: REFERRAL_SOURCE,
    source_id: row.id,
  }))
  await revokeGrants(sql, [
    ...sources,
    // The welcome of an approval, and the one before it.
    ...due.flatMap((row) => [
      welcomeSource(row),
      { source_type: WELCOME_SOURCE, source_id: row.id },
    ]),
  ])
  const reversals = due.length ? await reverseAwards(sql, sources) : []
  return { reversals, rows: stamp(rows, due, { taken_back_at: now }) }
}

function stamp(
  rows: ReferralRow[],
  due: ReferralRow[],
  stamps: Partial<ReferralRow>
): ReferralRow[] {
  const ids = new Set(due.map((row) => row.id))
  return rows.map((row) => (ids.has(row.id) ? { ...row, ...stamps } : row))
}
