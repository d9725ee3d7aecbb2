import fc from "fast-check"
import { BusinessHours, dueAt, Pause, readClock, workedBetween } from "../clock"

const HOUR = 3_600_000

const WEEK: BusinessHours = {
  time_zone: "Europe/Athens",
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:00" })),
  holidays: ["2026-12-25"],
}

const ALWAYS: BusinessHours = {
  time_zone: "Europe/Athens",
  days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    from: "00:00",
    to: "24:00",
  })),
  holidays: [],
}

/** Athens is two hours ahead of UTC in winter, three in summer. */
const at = (text: string) => new Date(text)

describe("working time, worked by hand", () => {
  it("leaves out the weekend", () => {
    // Friday 16:00 until Monday 10:00: an hour each.
    const from = at("2026-11-20T16:00:00+02:00")
    expect(workedBetween(WEEK, from, at("2026-11-23T10:00:00+02:00"))).toBe(2 * HOUR)
    expect(dueAt(WEEK, from, 2 * HOUR)).toEqual(at("2026-11-23T10:00:00+02:00"))
  })

  it("leaves out holidays", () => {
    // Thursday 24 December 15:00, eight hours: two today, none on the Friday, six on
    // Monday.
    expect(dueAt(WEEK, at("2026-12-24T15:00:00+02:00"), 8 * HOUR)).toEqual(
      at("2026-12-28T15:00:00+02:00")
    )
  })

  it("begins with work where it is opened at night", () => {
    expect(dueAt(WEEK, at("2026-11-24T22:30:00+02:00"), HOUR)).toEqual(
      at("2026-11-25T10:00:00+02:00")
    )
  })

  it("is due at the end of work, not at its next beginning", () => {
    expect(dueAt(WEEK, at("2026-11-24T09:00:00+02:00"), 8 * HOUR)).toEqual(
      at("2026-11-24T17:00:00+02:00")
    )
  })

  it("keeps the shop's hours over the change of the clocks", () => {
    // The last Sunday of March 2026 is the 29th: 9:00 is 7:00 UTC before, 6:00 after.
    expect(dueAt(WEEK, at("2026-03-27T16:00:00+02:00"), 2 * HOUR)).toEqual(
      at("2026-03-30T10:00:00+03:00")
    )
    // The last Sunday of October is the 25th.
    expect(dueAt(WEEK, at("2026-10-23T16:00:00+03:00"), 2 * HOUR)).toEqual(
      at("2026-10-26T10:00:00+02:00")
    )
  })

  it("counts the hours that a day really has", () => {
    const days: [string, string, number][] = [
      ["2026-03-29T00:00:00+02:00", "2026-03-30T00:00:00+03:00", 23],
      ["2026-10-25T00:00:00+03:00", "2026-10-26T00:00:00+02:00", 25],
      ["2026-11-23T00:00:00+02:00", "2026-11-24T00:00:00+02:00", 24],
    ]
    for (const [from, to, hours] of days) {
      expect(workedBetween(ALWAYS, at(from), at(to))).toBe(hours * HOUR)
    }
  })

  it("knows no work in an hour that a day hasn't", () => {
    // On 29 March, clocks go from 3:00 to 4:00.
    const night = {
      ...WEEK,
      days: [{ weekday: 7, from: "03:00", to: "04:00" }],
    }
    const [from, to] = [at("2026-03-28T00:00:00Z"), at("2026-03-30T00:00:00Z")]
    expect(workedBetween(night, from, to)).toBe(0)
  })

  it("counts hours that are given twice once", () => {
    const twice = {
      ...WEEK,
      days: [
        { weekday: 1, from: "09:00", to: "13:00" },
        { weekday: 1, from: "12:00", to: "14:00" },
        { weekday: 1, from: "16:00", to: "18:00" },
      ],
    }
    const day = [
      at("2026-11-23T00:00:00+02:00"),
      at("2026-11-24T00:00:00+02:00"),
    ] as const
    expect(workedBetween(twice, ...day)).toBe(7 * HOUR)
  })
})

describe("a clock with pauses, worked by hand", () => {
  const started_at = at("2026-11-23T10:00:00+02:00")
  const clock = { started_at, target_minutes: 240, pauses: [], stopped_at: null }

  it("stands still while it waits", () => {
    // An hour of work, a pause over the evening until 11:00, then three hours more.
    const pauses = [
      { from: at("2026-11-23T11:00:00+02:00"), to: at("2026-11-24T11:00:00+02:00") },
    ]
    const reading = readClock(
      { ...clock, pauses },
      WEEK,
      at("2026-11-24T12:00:00+02:00")
    )
    expect(reading).toEqual({
      used_ms: 2 * HOUR,
      left_ms: 2 * HOUR,
      due_at: at("2026-11-24T14:00:00+02:00"),
      paused: false,
      overdue: false,
    })
  })

  it("has no due moment while it is paused", () => {
    const pauses = [{ from: at("2026-11-23T11:00:00+02:00"), to: null }]
    const reading = readClock(
      { ...clock, pauses },
      WEEK,
      at("2026-12-24T12:00:00+02:00")
    )
    expect(reading).toMatchObject({ due_at: null, paused: true, overdue: false })
    expect(reading.used_ms).toBe(HOUR)
  })

  it("stays overdue where it was before the pause", () => {
    const pauses = [{ from: at("2026-11-23T16:00:00+02:00"), to: null }]
    const reading = readClock(
      { ...clock, pauses },
      WEEK,
      at("2026-11-24T12:00:00+02:00")
    )
    expect(reading).toMatchObject({
      due_at: at("2026-11-23T14:00:00+02:00"),
      overdue: true,
    })
  })

  it("stops in time and stays so", () => {
    const stopped = { ...clock, stopped_at: at("2026-11-23T13:59:00+02:00") }
    expect(readClock(stopped, WEEK, at("2027-01-01T00:00:00Z"))).toMatchObject({
      overdue: false,
      left_ms: 60_000,
    })
  })
})

const moment = fc
  .integer({ min: 0, max: 2 * 366 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000))

const hours: fc.Arbitrary<BusinessHours> = fc.record({
  time_zone: fc.constantFrom(
    "Europe/Athens",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "UTC"
  ),
  days: fc.array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 1, max: 16 })
      )
      .map(([weekday, from, length]) => ({
        weekday,
        from: clockTime(from),
        to: clockTime(Math.min(48, from + length)),
      })),
    { minLength: 1, maxLength: 8 }
  ),
  holidays: fc.subarray(["2026-01-01", "2026-03-29", "2026-10-25", "2027-01-06"]),
})

function clockTime(halfHours: number): string {
  const hour = String(Math.floor(halfHours / 2)).padStart(2, "0")
  return `${hour}:${halfHours % 2 ? "30" : "00"}`
}

const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(moment, fc.integer({ min: 0, max: 40 * 24 * 60 }))
    .map(([from, minutes]) => ({
      from,
      to: new Date(from.getTime() + minutes * 60_000),
    })),
  { maxLength: 4 }
)

const target = fc.integer({ min: 1, max: 80 * 60 })

describe("a clock, whatever its hours", () => {
  it("is due at the first moment at which its target is used up", () => {
    fc.assert(
      fc.property(hours, moment, target, pauses, (week, from, minutes, breaks) => {
        const due = dueAt(week, from, minutes * 60_000, breaks)!
        expect(workedBetween(week, from, due, breaks)).toBe(minutes * 60_000)
        const before = new Date(due.getTime() - 1)
        expect(workedBetween(week, from, before, breaks)).toBeLessThan(minutes * 60_000)
      })
    )
  })

  it("never counts more than the time that has passed, and adds up", () => {
    fc.assert(
      fc.property(
        hours,
        fc.tuple(moment, moment, moment),
        pauses,
        (week, three, breaks) => {
          const [a, b, c] = [...three].sort((x, y) => x.getTime() - y.getTime()) as [
            Date,
            Date,
            Date,
          ]
          const whole = workedBetween(week, a, c, breaks)
          expect(whole).toBeGreaterThanOrEqual(0)
          expect(whole).toBeLessThanOrEqual(c.getTime() - a.getTime())
          expect(
            workedBetween(week, a, b, breaks) + workedBetween(week, b, c, breaks)
          ).toBe(whole)
        }
      )
    )
  })

  it("is due no earlier for a pause, and no later for less to do", () => {
    fc.assert(
      fc.property(hours, moment, target, pauses, (week, from, minutes, breaks) => {
        const due = dueAt(week, from, minutes * 60_000, breaks)!
        expect(due.getTime()).toBeGreaterThanOrEqual(
          dueAt(week, from, minutes * 60_000)!.getTime()
        )
        expect(due.getTime()).toBeGreaterThanOrEqual(
          dueAt(week, from, (minutes * 60_000) / 2, breaks)!.getTime()
        )
      })
    )
  })

  it("is overdue once its due moment is over, and not before", () => {
    fc.assert(
      fc.property(hours, moment, target, pauses, (week, from, minutes, breaks) => {
        const clock = {
          started_at: from,
          target_minutes: minutes,
          pauses: breaks,
          stopped_at: null,
        }
        const due = dueAt(week, from, minutes * 60_000, breaks)!
        const read = (ms: number) =>
          readClock(clock, week, new Date(due.getTime() + ms)).overdue
        expect([read(-1), read(0), read(1)]).toEqual([false, false, true])
      })
    )
  })

  it("reads pauses in any order, however they overlap", () => {
    fc.assert(
      fc.property(hours, moment, target, pauses, (week, from, minutes, breaks) => {
        const due = (them: Pause[]) => dueAt(week, from, minutes * 60_000, them)
        expect(due([...breaks].reverse())).toEqual(due(breaks))
        expect(due([...breaks, ...breaks])).toEqual(due(breaks))
      })
    )
  })
})
