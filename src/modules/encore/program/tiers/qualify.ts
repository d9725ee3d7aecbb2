import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DateTime } from "luxon"
import { Ladder, Measure, MEASURES, Qualification, TierInForce } from "./ladder"

/** Something that counts: a purchase that stands, net, or what is left of an award. */
export type TierFact = {
  at: Date
  points: number
  /** In the currency of thresholds, major units. */
  spend: BigNumberInput
  orders: number
}

/** A tier brought along from elsewhere, and since when. */
export type GivenTier = { tier_id: string; at: Date }

type Sums = { points: number; spend: string; orders: number }

/** What is lacking, by measure; any one of them is enough. */
export type Missing = Partial<Record<Measure, number>>

export type Standing = {
  tier: TierInForce | null
  /** When the tier ends if nothing more comes; null: it doesn't, or there is none. */
  until: Date | null
  /** What is left of the ladder then; null: nothing. */
  downgrade_to: TierInForce | null
  /** What would keep the tier beyond that; what comes before `from` doesn't count. */
  keep: { missing: Missing; from: Date } | null
  /** What counts now. */
  sums: Sums
  next: { tier: TierInForce; missing: Missing } | null
}

const DAY_MS = 24 * 60 * 60 * 1000

const NEVER = Number.NEGATIVE_INFINITY
const ALWAYS = Number.POSITIVE_INFINITY

/**
 * Where a member stands on the ladder at a moment. Pure: what they bought and earned,
 * less what they gave back, decides it; never their balance, nor where they stood
 * before. So a return takes back what the purchase brought, and a replay of the history
 * comes to the same tier.
 *
 * A tier is reached at a moment if what counts then reaches any of its thresholds, or
 * a higher one's. It lasts for the days of grace after the last moment at which it
 * was; one tier at a time, the next lower one lasts as long again.
 */
export function standingOf(
  facts: TierFact[],
  given: GivenTier | null,
  ladder: Ladder,
  now: Date
): Standing {
  const timed = inOrder(facts, ladder)
  const ends = endsOf(reachedUntil(timed, given, ladder), ladder)
  const at = now.getTime()
  const rank = highest(ends, at)
  const tier = ladder.tiers[rank - 1] ?? null
  const end = tier ? ends[rank - 1]! : ALWAYS
  const until = end === ALWAYS ? null : new Date(end)
  const below = until && highest(ends, end)
  const next = ladder.tiers[rank]
  const sums = sumAt(timed, at)

  return {
    tier,
    until,
    downgrade_to: below ? (ladder.tiers[below - 1] ?? null) : null,
    keep: tier && until ? keepOf(timed, tier, until, ladder, at) : null,
    sums,
    next: next ? { tier: next, missing: missingOf(next.qualification, sums) } : null,
  }
}

type Timed = TierFact & {
  time: number
  /** From when on it doesn't count any more. */
  leaves: number
}

function inOrder(facts: TierFact[], ladder: Ladder): Timed[] {
  return facts
    .map((fact) => ({
      ...fact,
      time: fact.at.getTime(),
      leaves: leavesAt(fact.at, ladder),
    }))
    .sort((a, b) => a.time - b.time)
}

/** From when on something of this moment doesn't count any more. */
export function leavesAt(
  at: Date,
  { window, time_zone }: Pick<Ladder, "window" | "time_zone">
): number {
  switch (window.type) {
    case "rolling":
      return DateTime.fromJSDate(at, { zone: "utc" })
        .plus({ months: window.months })
        .toMillis()
    case "calendar_year":
      return DateTime.fromJSDate(at, { zone: time_zone })
        .startOf("year")
        .plus({ years: 1 })
        .toMillis()
    case "lifetime":
      return ALWAYS
  }
}

/**
 * Until when each tier is or was reached, the lowest first. What counts gets less only
 * as something leaves the window, so it is enough to look at the moments just before.
 */
function reachedUntil(
  facts: Timed[],
  given: GivenTier | null,
  ladder: Ladder
): number[] {
  const until = ladder.tiers.map(() => NEVER)
  const reach = (rank: number, time: number) => {
    for (let index = 0; index < rank; index++) {
      until[index] = Math.max(until[index]!, time)
    }
  }
  reach(rankOf({ points: 0, spend: "0", orders: 0 }, ladder), ALWAYS)
  if (given) {
    const rank = ladder.tiers.findIndex((tier) => tier.id === given.tier_id) + 1
    reach(rank, leavesAt(given.at, ladder))
  }

  const before = runningSums(facts)
  let first = 0
  let behind = 0
  for (const { leaves } of facts) {
    while (facts[first]!.leaves < leaves) {
      first++
    }
    while (behind < facts.length && facts[behind]!.time < leaves) {
      behind++
    }
    reach(rankOf(difference(before[behind]!, before[first]!), ladder), leaves)
  }
  return until
}

/** The sums of all facts before each, and of all. */
function runningSums(facts: TierFact[]): Sums[] {
  const sums: Sums[] = [{ points: 0, spend: "0", orders: 0 }]
  for (const fact of facts) {
    sums.push(added(sums.at(-1)!, fact))
  }
  return sums
}

function added(sums: Sums, fact: TierFact): Sums {
  return {
    points: sums.points + fact.points,
    spend: MathBN.add(sums.spend, fact.spend).toFixed(),
    orders: sums.orders + fact.orders,
  }
}

function difference(a: Sums, b: Sums): Sums {
  return {
    points: a.points - b.points,
    spend: MathBN.sub(a.spend, b.spend).toFixed(),
    orders: a.orders - b.orders,
  }
}

/** The rank of the highest tier of which a threshold is reached; 0 for none. */
function rankOf(sums: Sums, { tiers }: Ladder): number {
  return (
    tiers.findLastIndex(({ qualification }) =>
      MEASURES.some((measure) => {
        const asked = qualification[measure]
        return asked !== undefined && MathBN.gte(sums[measure], asked)
      })
    ) + 1
  )
}

/** When each tier ends: grace after it was last reached, and one tier at a time also
 * grace after the one above it. */
function endsOf(reached: number[], { grace_days, downgrade }: Ladder): number[] {
  const ends: number[] = []
  for (let index = reached.length - 1; index >= 0; index--) {
    const above = downgrade === "one_step" ? (ends[index + 1] ?? NEVER) : NEVER
    ends[index] = Math.max(reached[index]!, above) + grace_days * DAY_MS
  }
  return ends
}

/** The rank of the highest tier that lasts beyond a moment; 0 for none. */
function highest(ends: number[], time: number): number {
  return ends.findLastIndex((end) => end > time) + 1
}

function sumAt(facts: Timed[], time: number): Sums {
  return facts
    .filter((fact) => fact.leaves > time)
    .reduce(added, { points: 0, spend: "0", orders: 0 })
}

/** What still counts when the tier is no longer reached, or now if that is past, is
 * there to build on. */
function keepOf(
  facts: Timed[],
  tier: TierInForce,
  until: Date,
  ladder: Ladder,
  now: number
): Standing["keep"] {
  const lost = Math.max(now, until.getTime() - ladder.grace_days * DAY_MS)
  const from = ladder.window.type === "calendar_year" ? lost : now
  return {
    missing: missingOf(tier.qualification, sumAt(facts, lost)),
    from: new Date(from),
  }
}

function missingOf(qualification: Qualification, sums: Sums): Missing {
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const asked = qualification[measure]
      if (asked === undefined) {
        return []
      }
      const missing = MathBN.max(0, MathBN.sub(asked, sums[measure])).toNumber()
      return [[measure, missing]]
    })
  )
}
