import fc from "fast-check"
import { healthAt, rhythmOf, RhythmRules } from "../rhythm"

const DAY = 24 * 60 * 60 * 1000
const rules: RhythmRules = { default_gap_days: 90, at_risk_after: 1.5, lapsed_after: 3 }
const day = (date: string) => new Date(`${date}T12:00:00Z`)

const moments = fc.array(
  fc
    .integer({ min: 0, max: 1_000 * 24 })
    .map((hours) => new Date(Date.UTC(2025, 0, 1) + hours * 60 * 60 * 1000)),
  { minLength: 1, maxLength: 20 }
)

describe("rhythmOf", () => {
  it("knows none of somebody who has bought nothing", () => {
    expect(rhythmOf([], rules)).toBeNull()
  })

  it("assumes the shop's gap after the first purchase", () => {
    expect(rhythmOf([day("2026-01-01")], rules)).toEqual({
      expected_next_at: day("2026-04-01"),
      at_risk_at: new Date(day("2026-01-01").getTime() + 135 * DAY),
      lapsed_at: day("2026-09-28"),
    })
  })

  it("draws a short gap towards the shop's by the weight of one", () => {
    // a gap of 10 and the default of 90: 50 days
    expect(
      rhythmOf([day("2026-01-11"), day("2026-01-01")], rules)?.expected_next_at
    ).toEqual(new Date(day("2026-01-11").getTime() + 50 * DAY))
  })

  it("goes by the median, not by one long absence", () => {
    // gaps 10, 10, 10, 200: (10 x 4 + 90) / 5 = 26 days
    const placed = [
      "2025-01-01",
      "2025-01-11",
      "2025-01-21",
      "2025-01-31",
      "2025-08-19",
    ]
    expect(rhythmOf(placed.map(day), rules)?.expected_next_at).toEqual(
      new Date(day("2025-08-19").getTime() + 26 * DAY)
    )
  })

  it("takes the mean of the two gaps in the middle", () => {
    // gaps 10 and 30: (20 x 2 + 90) / 3 days
    const placed = ["2025-01-01", "2025-01-11", "2025-02-10"]
    expect(rhythmOf(placed.map(day), rules)?.expected_next_at).toEqual(
      new Date(day("2025-02-10").getTime() + Math.round((130 / 3) * DAY))
    )
  })

  it("counts purchases of one day as one", () => {
    const once = rhythmOf([day("2026-01-01"), day("2026-02-01")], rules)
    const twice = rhythmOf(
      [new Date("2026-01-01T08:00:00Z"), day("2026-01-01"), day("2026-02-01")],
      rules
    )
    expect(twice).toEqual(once)
  })

  it("doesn't depend on the order of the purchases", () => {
    fc.assert(
      fc.property(moments, (placed) => {
        expect(rhythmOf([...placed].reverse(), rules)).toEqual(rhythmOf(placed, rules))
      })
    )
  })

  it("puts due, at risk and lapsed after the last purchase, in this order", () => {
    fc.assert(
      fc.property(moments, (placed) => {
        const { expected_next_at, at_risk_at, lapsed_at } = rhythmOf(placed, rules)!
        const last = Math.max(...placed.map((at) => at.getTime()))
        expect(last).toBeLessThan(expected_next_at.getTime())
        expect(expected_next_at.getTime()).toBeLessThan(at_risk_at.getTime())
        expect(at_risk_at.getTime()).toBeLessThan(lapsed_at.getTime())
      })
    )
  })
})

describe("healthAt", () => {
  const rhythm = { at_risk_at: day("2026-02-01"), lapsed_at: day("2026-03-01") }

  it.each([
    ["2026-01-31", "active"],
    ["2026-02-01", "at_risk"],
    ["2026-02-28", "at_risk"],
    ["2026-03-01", "lapsed"],
  ])("on %s is %s", (now, health) => {
    expect(healthAt(rhythm, day(now))).toBe(health)
  })

  it("says nothing of somebody who has bought nothing", () => {
    expect(healthAt(null, day("2026-01-01"))).toBeNull()
  })
})
