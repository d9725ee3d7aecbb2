import fc from "fast-check"

import { fromZonedInput, toZonedInput } from "../zoned-time"

describe("times of a zone", () => {
  it("come back as they were entered", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2000-01-01"),
          max: new Date("2099-12-31"),
          noInvalidDate: true,
        }),
        fc.constantFrom(
          "UTC",
          "Europe/Madrid",
          "America/New_York",
          "Asia/Kolkata",
          "Pacific/Auckland"
        ),
        (date, zone) => {
          const shown = toZonedInput(date.toISOString(), zone)
          const at = fromZonedInput(shown, zone)!
          expect(toZonedInput(at, zone)).toBe(shown)
        }
      )
    )
  })

  it("know summer from winter, and the hours between", () => {
    expect(fromZonedInput("2026-07-01T12:00", "Europe/Madrid")).toBe(
      "2026-07-01T10:00:00.000Z"
    )
    expect(fromZonedInput("2026-12-01T12:00", "Europe/Madrid")).toBe(
      "2026-12-01T11:00:00.000Z"
    )
    // Skipped in spring, and twice in autumn.
    expect(fromZonedInput("2026-03-29T02:30", "Europe/Madrid")).toBe(
      "2026-03-29T01:30:00.000Z"
    )
    expect(fromZonedInput("2026-10-25T02:30", "Europe/Madrid")).toBe(
      "2026-10-25T00:30:00.000Z"
    )
    expect(fromZonedInput("", "UTC")).toBeNull()
    expect(fromZonedInput("2026-13-01T00:00", "UTC")).toBeNull()
  })
})
