import fc from "fast-check"
import { outOfOrder } from "../ladder"
import { tierRules } from "../tier-rules"
import { standingOf, TierFact } from "../qualify"
import { facts, histories, ladders, ladderWith, NOW, tierOf } from "./arbitraries"

const DAY = 24 * 60 * 60 * 1000
const after = (days: number, from = NOW) => new Date(from.getTime() + days * DAY)

const order = (at: string, spend = 0, points = 0): TierFact => ({
  at: new Date(at),
  spend,
  points,
  orders: 1,
})

const SILVER = tierOf(1, { orders: 2 })
const GOLD = tierOf(2, { orders: 4, spend: 500 })

const rankAt = (
  history: TierFact[],
  ladder: Parameters<typeof standingOf>[2],
  at = NOW
) => standingOf(history, null, ladder, at).tier?.rank ?? 0

describe("a tier", () => {
  const year = ladderWith([SILVER, GOLD])

  it("is reached by any of its thresholds", () => {
    const one = [order("2026-06-01", 500)]
    expect(standingOf(one, null, year, NOW)).toMatchObject({
      tier: GOLD,
      next: null,
      sums: { orders: 1, spend: "500", points: 0 },
    })
    const other = [order("2026-06-01", 10.5), order("2026-06-02", 10)]
    expect(standingOf(other, null, year, NOW)).toMatchObject({
      tier: SILVER,
      next: { tier: GOLD, missing: { orders: 2, spend: 479.5 } },
    })
  })

  it("ends as what reached it leaves the window, and the days of grace are over", () => {
    const history = [order("2025-08-15"), order("2025-09-10")]
    const graceful = { ...year, grace_days: 30 }
    expect(standingOf(history, null, graceful, NOW)).toMatchObject({
      tier: SILVER,
      until: new Date("2026-09-14"),
      downgrade_to: null,
      keep: { missing: { orders: 1 } },
    })
    expect(rankAt(history, graceful, new Date("2026-09-13T23:59:59Z"))).toBe(1)
    expect(rankAt(history, graceful, new Date("2026-09-14"))).toBe(0)
  })

  it("is kept by what comes within the days of grace", () => {
    const history = [order("2025-01-10"), order("2025-02-10"), order("2026-01-15")]
    const graceful = { ...year, grace_days: 30 }
    expect(rankAt(history, graceful, new Date("2026-02-20"))).toBe(1)
    expect(rankAt(history, graceful, new Date("2026-03-20"))).toBe(0)
    expect(
      rankAt([...history, order("2026-02-20")], graceful, new Date("2026-03-20"))
    ).toBe(1)
  })

  it("counts a calendar year by the shop's clocks", () => {
    const history = [order("2025-12-31T22:30:00Z"), order("2026-01-05")]
    const inUtc = { ...year, window: { type: "calendar_year" as const } }
    expect(rankAt(history, inUtc)).toBe(0)
    expect(rankAt(history, { ...inUtc, time_zone: "Europe/Athens" })).toBe(1)
  })

  it("says of a calendar year that what would keep it has to come in the next", () => {
    const ladder = ladderWith([SILVER], {
      window: { type: "calendar_year" },
      grace_days: 90,
    })
    const history = [order("2026-02-01"), order("2026-03-01"), order("2026-04-01")]
    expect(standingOf(history, null, ladder, NOW)).toMatchObject({
      until: new Date("2027-04-01"),
      keep: { missing: { orders: 2 }, from: new Date("2027-01-01") },
    })
  })

  it("goes down one at a time where the ladder says so", () => {
    const history = [order("2025-01-10", 600)]
    const steps = { ...year, grace_days: 30, downgrade: "one_step" as const }
    const ended = new Date("2026-01-10")
    expect(rankAt(history, steps, after(29, ended))).toBe(2)
    expect(rankAt(history, steps, after(31, ended))).toBe(1)
    expect(rankAt(history, steps, after(61, ended))).toBe(0)
    expect(standingOf(history, null, steps, after(29, ended))).toMatchObject({
      downgrade_to: SILVER,
    })
  })

  it("lasts for good over a lifetime, or where it asks for nothing", () => {
    const lifetime = ladderWith([SILVER], { window: { type: "lifetime" } })
    const old = [order("2001-01-01"), order("2001-01-02")]
    expect(standingOf(old, null, lifetime, NOW)).toMatchObject({
      tier: SILVER,
      until: null,
      keep: null,
    })
    const open = ladderWith([tierOf(1, { orders: 0 }), GOLD])
    expect(standingOf([], null, open, NOW)).toMatchObject({
      tier: { rank: 1 },
      until: null,
      next: { missing: { orders: 4, spend: 500 } },
    })
  })

  it("brought along from elsewhere lasts for a window", () => {
    const given = { tier_id: GOLD.id, at: new Date("2026-06-01") }
    expect(standingOf([], given, year, NOW)).toMatchObject({
      tier: GOLD,
      until: new Date("2027-06-01"),
    })
    expect(standingOf([], given, year, new Date("2027-06-01")).tier).toBeNull()
    expect(standingOf([], { ...given, tier_id: "gone" }, year, NOW).tier).toBeNull()
  })
})

describe("a ladder out of order", () => {
  it("is named by its two tiers", () => {
    expect(outOfOrder([SILVER, GOLD])).toBeNull()
    expect(
      outOfOrder([SILVER, tierOf(2, { spend: 10 }), tierOf(3, { orders: 2 })])
    ).toEqual({ lower: "Tier 1", higher: "Tier 3", measure: "orders" })
  })
})

describe("a multiplier", () => {
  it("is an earning rule for who is on the tier, with its factor as the version", () => {
    const tiers = [GOLD, tierOf(3, { orders: 9 }, { multiplier: 1.5 })]
    expect(tierRules(tiers)).toMatchObject([
      {
        id: "enctier_3",
        version_id: "enctier_3*1.5",
        definition: {
          conditions: { tier_ids: ["enctier_3"] },
          effect: { type: "multiplier", factor: 1.5 },
        },
      },
    ])
  })
})

describe("random ladders and histories", () => {
  it("never give a lower tier for more", () => {
    fc.assert(
      fc.property(ladders, histories, facts, (ladder, history, more) => {
        expect(rankAt([...history, more], ladder)).toBeGreaterThanOrEqual(
          rankAt(history, ladder)
        )
      }),
      { numRuns: 300 }
    )
  })

  it("come back to where they were when what came last is taken back", () => {
    fc.assert(
      fc.property(ladders, histories, facts, (ladder, history, more) => {
        const before = standingOf(history, null, ladder, NOW)
        const nothing = { ...more, points: 0, spend: "0", orders: 0 }
        const taken = standingOf([...history, nothing], null, ladder, NOW)
        expect([taken.tier, taken.until]).toEqual([before.tier, before.until])
      }),
      { numRuns: 300 }
    )
  })

  it("don't mind the order in which the history is told", () => {
    fc.assert(
      fc.property(ladders, histories, (ladder, history) => {
        expect(standingOf([...history].reverse(), null, ladder, NOW)).toEqual(
          standingOf(history, null, ladder, NOW)
        )
      })
    )
  })

  it("end when they say, and no sooner, and come to what they say", () => {
    fc.assert(
      fc.property(ladders, histories, (ladder, history) => {
        const { tier, until, downgrade_to } = standingOf(history, null, ladder, NOW)
        fc.pre(until !== null)
        const before = standingOf(history, null, ladder, new Date(until!.getTime() - 1))
        expect(before.tier).toEqual(tier)
        const then = standingOf(history, null, ladder, until!)
        expect(then.tier).toEqual(downgrade_to)
        expect(then.tier?.rank ?? 0).toBeLessThan(tier!.rank)
      }),
      { numRuns: 300 }
    )
  })

  it("go on at least for the days of grace", () => {
    fc.assert(
      fc.property(ladders, histories, (ladder, history) => {
        const strict = rankAt(history, {
          ...ladder,
          grace_days: 0,
          downgrade: "qualified",
        })
        expect(
          rankAt(history, ladder, after(ladder.grace_days - 1))
        ).toBeGreaterThanOrEqual(strict)
      })
    )
  })

  it("are kept by what is said to keep them", () => {
    fc.assert(
      fc.property(ladders, histories, (ladder, history) => {
        const { tier, until, keep } = standingOf(history, null, ladder, NOW)
        fc.pre(keep !== null)
        for (const measure of ["points", "spend", "orders"] as const) {
          const lacking = keep!.missing[measure]
          if (lacking === undefined) {
            continue
          }
          // A moment on: what comes with the last that counted leaves with it.
          const at = keep!.from > NOW ? keep!.from : new Date(NOW.getTime() + 1)
          fc.pre(at < until!)
          const more = { at, points: 0, spend: 0, orders: 0, [measure]: lacking }
          expect(rankAt([...history, more], ladder, until!)).toBeGreaterThanOrEqual(
            tier!.rank
          )
        }
      }),
      { numRuns: 300 }
    )
  })
})
