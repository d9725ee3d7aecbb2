import fc from "fast-check"
import { Ladder, Measure, MEASURES, TierInForce } from "../ladder"
import { TierFact } from "../qualify"

/** The moment at which random histories are looked at. */
export const NOW = new Date("2026-07-01T12:00:00Z")

const DAY = 24 * 60 * 60 * 1000

/** A tier of this rank that asks for something. */
export function tierOf(
  rank: number,
  qualification: TierInForce["qualification"],
  more: Partial<TierInForce> = {}
): TierInForce {
  return {
    id: `enctier_${rank}`,
    name: `Tier ${rank}`,
    rank,
    qualification,
    multiplier: 1,
    customer_group_id: null,
    perks: [],
    reward_id: null,
    created_at: "2020-01-01T00:00:00.000Z",
    ...more,
  }
}

export function ladderWith(tiers: TierInForce[], more: Partial<Ladder> = {}): Ladder {
  return {
    window: { type: "rolling", months: 12 },
    grace_days: 0,
    downgrade: "qualified",
    warning_days: 30,
    entry_reward: "once",
    time_zone: "UTC",
    spend_currency_code: "eur",
    tiers,
    ...more,
  }
}

const STEP: Record<Measure, number> = { points: 30, spend: 25, orders: 1 }

const tiers = fc
  .array(
    fc.record({
      asks: fc.uniqueArray(fc.constantFrom(...MEASURES), { minLength: 1 }),
      rise: fc.integer({ min: 1, max: 3 }),
      multiplier: fc.constantFrom(1, 1.5, 2),
    }),
    { minLength: 1, maxLength: 5 }
  )
  .chain((rungs) =>
    fc.integer({ min: 0, max: 2 }).map((lowest) => {
      const reached = { ...STEP, points: 0, spend: 0, orders: 0 }
      return rungs.map(({ asks, rise, multiplier }, index) =>
        tierOf(
          index + 1,
          Object.fromEntries(
            asks.map((measure) => {
              reached[measure] += STEP[measure] * (index === 0 ? lowest : rise)
              const below = index > 0 && reached[measure] === 0 ? STEP[measure] : 0
              return [measure, reached[measure] + below]
            })
          ),
          { multiplier }
        )
      )
    })
  )

/** Ladders of every kind whose thresholds rise. */
export const ladders: fc.Arbitrary<Ladder> = fc
  .record({
    tiers,
    window: fc.oneof(
      fc.record({
        type: fc.constant("rolling" as const),
        months: fc.integer({ min: 1, max: 14 }),
      }),
      fc.constant({ type: "calendar_year" as const }),
      fc.constant({ type: "lifetime" as const })
    ),
    grace_days: fc.constantFrom(1, 10, 45, 200),
    downgrade: fc.constantFrom("qualified" as const, "one_step" as const),
    time_zone: fc.constantFrom("UTC", "Europe/Athens", "America/Los_Angeles"),
  })
  .map(({ tiers: rungs, ...more }) => ladderWith(rungs, more))

/** A moment of the last two years and a half; ends of months and of years often. */
const moments = fc.oneof(
  fc.integer({ min: 0, max: 900 * DAY }).map((ago) => new Date(NOW.getTime() - ago)),
  fc
    .constantFrom(
      "2024-02-29T10:00:00.000Z",
      "2024-12-31T22:30:00.000Z",
      "2025-01-01T07:59:59.999Z",
      "2025-03-31T00:00:00.000Z",
      "2025-08-31T00:00:00.000Z",
      "2025-12-31T23:59:59.999Z",
      "2026-01-01T00:00:00.000Z",
      "2026-02-28T00:00:00.000Z",
      "2026-05-31T10:00:00.000Z"
    )
    .map((at) => new Date(at))
)

/** Orders with what they earned. */
export const facts: fc.Arbitrary<TierFact> = fc.record({
  at: moments,
  points: fc.integer({ min: 0, max: 60 }),
  spend: fc.integer({ min: 0, max: 6_000 }).map((cents) => String(cents / 100)),
  orders: fc.constant(1),
})

export const histories = fc.array(facts, { maxLength: 12 })
