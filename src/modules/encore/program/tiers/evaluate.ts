import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { factTables, Fragment } from "./facts-sql"
import { freeRank, Ladder, MEASURES, TierInForce } from "./ladder"

/** A member's step on the ladder, up or down. */
export type TierChanged = {
  member_id: string
  from: string | null
  to: string | null
  /** The entry in the member's history. */
  change_id: string
}

/** A step with what decides about the reward of it. */
export type TierStep = TierChanged & {
  /** Whether the former tier would have lasted: something was taken back. */
  taken_back: boolean
  /** The latest thing that counts. */
  last_at: Date | null
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Brings members' tiers in line with what counts for them, as `standingOf` says it, in
 * one statement for any number of members, whose rows the caller has locked. Steps
 * are written to their history. Each member is looked up by index (`offset 0` keeps that
 * from being planned as a join): the planner can't know how few a page's are.
 *
 * @returns the members whose tier is now another
 */
export async function evaluateTiers(
  sql: Sql,
  memberIds: string[],
  ladder: Ladder,
  now: Date
): Promise<TierStep[]> {
  if (!memberIds.length) {
    return []
  }
  const { text, bindings } = statement(ladder, memberIds, now)
  return sql<TierStep>(text, bindings)
}

function statement(ladder: Ladder, memberIds: string[], now: Date): Fragment {
  const facts = factTables(ladder, memberIds, horizon(ladder, now))
  const frames = framesOf(ladder)
  const reached = rankCase(ladder.tiers)
  const until = untilOf(ladder)
  const given = givenRank(ladder.tiers)
  const leaves = leavesOf(ladder, "m.tier_given_at")
  const names = ladder.tiers.map(({ id }) => id)
  const ranks = names.map((_, index) => index + 1)

  return {
    text: `
      with recursive ids as materialized (select unnest(?::text[]) as id),
      ${facts.text},
      frames as (${frames.text}),
      reached as (
        select f.member_id, f.leaves, f.own_points, f.own_spend, f.own_orders, f.last_at,
          ${reached.text} as rank
        from frames f
      ),
      met as (
        select r.member_id,
          ${ranks.map((rank) => `max(r.leaves) filter (where r.rank >= ${rank}) as met_${rank},`).join(" ")}
          coalesce(sum(r.own_points) filter (where r.leaves > ?), 0) as points,
          coalesce(sum(r.own_spend) filter (where r.leaves > ?), 0) as spend,
          coalesce(sum(r.own_orders) filter (where r.leaves > ?), 0) as orders,
          max(r.last_at) as last_at
        from reached r group by r.member_id
      ),
      ended as (
        select m.id, m.tier_id as from_id, m.tier_until as until_before,
          m.merged_into_id is not null as merged,
          met.points, met.spend, met.orders, met.last_at, ends.*
        from ids i
        cross join lateral (select * from encore_member m where m.id = i.id offset 0) m
        left join met on met.member_id = m.id
        cross join lateral (
          select ${given.text} as rank, ${leaves.text} as leaves
        ) given
        ${until.text}
      ),
      standing as (
        select e.id, e.from_id, e.until_before, e.points, e.spend, e.orders, e.last_at,
          (case when e.merged then null ${top("?", names)} end)::text as to_id,
          (case when e.merged then null ${top("nullif(e.end_#, 'infinity')", names)}
            end)::timestamptz as until
        from ended e
      ),
      written as (
        update encore_member m set tier_id = s.to_id, tier_until = s.until,
          tier_since = case when s.to_id is distinct from s.from_id
            then ?::timestamptz else m.tier_since end,
          tier_warned_until = case when s.to_id is distinct from s.from_id
            then null else m.tier_warned_until end,
          updated_at = now()
        from standing s
        where m.id = s.id and m.id = any(?)
          and (s.to_id is distinct from m.tier_id or s.until is distinct from m.tier_until)
      ),
      changed as materialized (
        select s.*, ? || lpad((row_number() over ())::text, 9, '0') as change_id
        from standing s
        where s.to_id is distinct from s.from_id
      ),
      history as (
        insert into encore_tier_change (id, member_id, from_id, to_id, reason, at)
        select c.change_id, c.id, c.from_id, c.to_id,
          jsonb_build_object('points', coalesce(c.points, 0),
            'spend', coalesce(c.spend, 0)::text, 'orders', coalesce(c.orders, 0),
            'currency_code', ?::text, 'until', c.until),
          ?::timestamptz
        from changed c
      )
      select c.id as member_id, c.from_id as "from", c.to_id as "to", c.change_id,
        c.last_at, coalesce(c.until_before > ?::timestamptz, true) as taken_back
      from changed c`,
    bindings: [
      memberIds,
      ...facts.bindings,
      ...frames.bindings,
      ...reached.bindings,
      now,
      now,
      now,
      ...given.bindings,
      ...leaves.bindings,
      ...until.bindings,
      ...names.flatMap((_, index) => [now, names[names.length - 1 - index]]),
      ...names.map(() => now),
      now,
      memberIds,
      newId("enctch"),
      ladder.spend_currency_code,
      now,
      now,
    ],
  }

  /** The answer of the highest tier that lasts beyond now. */
  function top(answer: string, of: string[]): string {
    return of
      .map((_, index) => of.length - index)
      .map((rank) => `when e.end_${rank} > ? then ${answer.replace("#", `${rank}`)}`)
      .join(" ")
  }
}

/** What happened before this can't bear on where anybody stands now. */
function horizon(
  { window, grace_days, downgrade, tiers }: Ladder,
  now: Date
): Date | null {
  if (window.type === "lifetime") {
    return null
  }
  const months = window.type === "rolling" ? window.months : 12
  const steps = downgrade === "one_step" ? tiers.length : 1
  // A month has at most 31 days, and a day of clocks set differently.
  const days = months * 31 + steps * grace_days + 1
  return new Date(now.getTime() - days * DAY_MS)
}

/** From when on something doesn't count any more; `leavesAt` in SQL. */
function leavesOf({ window, time_zone }: Ladder, at: string): Fragment {
  switch (window.type) {
    case "rolling":
      return {
        text: `(${at} at time zone 'UTC' + make_interval(months => ?)) at time zone 'UTC'`,
        bindings: [window.months],
      }
    case "calendar_year":
      return {
        text: `(date_trunc('year', ${at} at time zone ?) + interval '1 year') at time zone ?`,
        bindings: [time_zone, time_zone],
      }
    case "lifetime":
      return {
        text: `case when ${at} is not null then 'infinity'::timestamptz end`,
        bindings: [],
      }
  }
}

/**
 * What counts just before something leaves the window: what came from it on, up to
 * then. A calendar year leaves as a whole, and a lifetime never.
 */
function framesOf(ladder: Ladder): Fragment {
  if (ladder.window.type === "rolling") {
    const leaves = leavesOf(ladder, "f.at")
    return {
      text: `
        select f.member_id, ${leaves.text} as leaves,
          sum(f.points) over frame as points, sum(f.spend) over frame as spend,
          sum(f.orders) over frame as orders, f.points as own_points,
          f.spend as own_spend, f.orders as own_orders, f.at as last_at
        from facts f
        window frame as (
          partition by f.member_id order by f.at at time zone 'UTC'
          range between current row and ?::interval following)`,
      bindings: [...leaves.bindings, `${ladder.window.months} months -00:00:00.000001`],
    }
  }
  const leaves = leavesOf(ladder, "f.at")
  return {
    text: `
      select y.member_id, y.leaves, sum(y.points) as points, sum(y.spend) as spend,
        sum(y.orders) as orders, sum(y.points) as own_points, sum(y.spend) as own_spend,
        sum(y.orders) as own_orders, max(y.at) as last_at
      from (select f.*, ${leaves.text} as leaves from facts f) y
      group by y.member_id, y.leaves`,
    bindings: leaves.bindings,
  }
}

/** The rank that the sums of a frame reach; 0 for none. */
function rankCase(tiers: TierInForce[]): Fragment {
  const cases = [...tiers.entries()].reverse().flatMap(([index, { qualification }]) =>
    MEASURES.flatMap((measure) => {
      const asked = qualification[measure]
      return asked === undefined
        ? []
        : [{ text: `when f.${measure} >= ?::numeric then ${index + 1}`, asked }]
    })
  )
  return {
    text: cases.length
      ? `case ${cases.map(({ text }) => text).join(" ")} else 0 end`
      : "0",
    bindings: cases.map(({ asked }) => asked),
  }
}

function givenRank(tiers: TierInForce[]): Fragment {
  return {
    text: `coalesce(array_position(?::text[], m.tier_given_id), 0)`,
    bindings: [tiers.map(({ id }) => id)],
  }
}

/** When each tier ends, as laterals `ends (end_1, ...)`; the highest comes first, as one
 * tier at a time the lower follow from it. */
function untilOf({ tiers, downgrade, grace_days }: Ladder): Fragment {
  const free = freeRank(tiers)
  const ranks = tiers.map((_, index) => index + 1)
  const laterals = [...ranks].reverse().map((rank) => {
    const above =
      downgrade === "one_step" && rank < tiers.length ? `, l_${rank + 1}.at` : ""
    const always = rank <= free ? ", 'infinity'::timestamptz" : ""
    return {
      text: `cross join lateral (
          select greatest(met.met_${rank}, case when given.rank >= ${rank} then given.leaves end
            ${above}${always}) + make_interval(hours => ?) as at
        ) l_${rank}`,
      hours: grace_days * 24,
    }
  })
  const columns = ranks.map((rank) => `l_${rank}.at as end_${rank}`).join(", ")
  return {
    text: `${laterals.map(({ text }) => text).join(" ")}
      cross join lateral (select ${columns || "null as end_0"}) ends`,
    bindings: laterals.map(({ hours }) => hours),
  }
}
