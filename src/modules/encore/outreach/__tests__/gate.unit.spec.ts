import fc from "fast-check"
import { gate, GateInput, GateSettings } from "../gate"
import { afterQuietHours, quietUntil } from "../quiet-hours"
import { CHANNELS, PURPOSES } from "../terms"
import { zonesOf } from "../zones"

const DAY = 86_400_000

const NIGHT = { from: "21:00", to: "09:00" }

const at = (text: string) => new Date(text)

const MESSAGE: GateInput = {
  purpose: "feedback",
  channel: "email",
  expires_at: null,
  to: "ada@example.com",
  consent: { id: "enccns_1", granted: true, at: at("2026-01-01T00:00:00Z") },
  sent_at: [],
  zones: ["Europe/Athens"],
  gone_at: null,
}

const SETTINGS: GateSettings = {
  channels: ["email"],
  cap: { messages: 2, days: 7 },
  quiet_hours: NIGHT,
}

const NOON = at("2026-11-23T12:00:00+02:00")

const given = (over: Partial<GateInput>, now = NOON) =>
  gate({ ...MESSAGE, ...over }, SETTINGS, now)

describe("the gate", () => {
  it("sends what was agreed to, by day and under the cap, and says what it looked at", () => {
    const verdict = given({})
    expect(verdict.outcome).toBe("send")
    expect(verdict.checks.map(({ check, ok }) => [check, ok])).toEqual([
      ["channel", true],
      ["address", true],
      ["sent_before", true],
      ["consent", true],
      ["cap", true],
      ["quiet_hours", true],
    ])
  })

  it("looks at consent before all that can change by waiting", () => {
    const sent_at = [NOON, NOON, NOON]
    expect(given({ consent: null, sent_at })).toMatchObject({
      outcome: "withhold",
      reason: "no_consent",
    })
    expect(
      given({ consent: { ...MESSAGE.consent!, granted: false }, sent_at })
    ).toMatchObject({ outcome: "withhold", reason: "no_consent" })
  })

  it("waits under the cap until the oldest that counts is old enough", () => {
    const older = at("2026-11-18T10:00:00+02:00")
    const newer = at("2026-11-22T10:00:00+02:00")
    const aged = at("2026-11-01T10:00:00+02:00")
    expect(given({ sent_at: [newer, aged, older] })).toMatchObject({
      outcome: "wait",
      reason: "cap",
      until: new Date(older.getTime() + 7 * DAY),
    })
  })

  it("waits for the morning of the customer's zone, or gives up when that is too late", () => {
    const night = at("2026-11-23T23:30:00+02:00")
    const morning = at("2026-11-24T09:00:00+02:00")
    expect(given({}, night)).toMatchObject({
      outcome: "wait",
      reason: "quiet_hours",
      until: morning,
    })
    expect(given({ zones: ["America/New_York"] }, night).outcome).toBe("send")
    expect(given({ expires_at: morning }, night)).toMatchObject({
      outcome: "withhold",
      reason: "quiet_hours",
    })
  })

  it("lets service messages through by night, over the cap and without consent", () => {
    expect(
      given(
        { purpose: "service", consent: null, sent_at: [NOON, NOON, NOON] },
        at("2026-11-23T23:30:00+02:00")
      ).outcome
    ).toBe("send")
  })

  it.each([
    [{ to: null }, "no_address"],
    [{ channel: "sms" as const }, "channel_off"],
    [{ expires_at: NOON }, "expired"],
    [{ gone_at: NOON }, "sent_before"],
  ])("withholds %j", (over, reason) => {
    expect(given({ ...over, purpose: "service" })).toMatchObject({ reason })
  })
})

describe("quiet hours", () => {
  it("end by the clock where clocks are set forward and back", () => {
    // Athens, 29 March 2026: three o'clock is four o'clock.
    expect(quietUntil(at("2026-03-29T01:30:00+02:00"), NIGHT, "Europe/Athens")).toEqual(
      at("2026-03-29T09:00:00+03:00")
    )
    // An end that this day doesn't have comes with the hour after it.
    expect(
      quietUntil(
        at("2026-03-29T01:30:00+02:00"),
        { from: "22:00", to: "03:30" },
        "Europe/Athens"
      )
    ).toEqual(at("2026-03-29T04:30:00+03:00"))
    // 25 October 2026: four o'clock is three o'clock again.
    expect(quietUntil(at("2026-10-25T01:30:00+03:00"), NIGHT, "Europe/Athens")).toEqual(
      at("2026-10-25T09:00:00+02:00")
    )
  })

  it("are over in every zone of a country", () => {
    const zones = ["America/New_York", "America/Los_Angeles"]
    // Nine in New York is six in Los Angeles.
    expect(afterQuietHours(at("2026-11-23T09:00:00-05:00"), NIGHT, zones)).toEqual(
      at("2026-11-23T09:00:00-08:00")
    )
  })

  it("count by the first zone where a country is too wide", () => {
    const moment = at("2026-11-23T10:00:00Z")
    expect(
      afterQuietHours(moment, { from: "12:00", to: "11:00" }, ["Etc/GMT", "Etc/GMT+6"])
    ).toEqual(at("2026-11-23T11:00:00Z"))
  })
})

const date = fc.date({
  min: at("2020-01-01T00:00:00Z"),
  max: at("2035-01-01T00:00:00Z"),
  noInvalidDate: true,
})
const zone = fc.constantFrom(
  "UTC",
  "Europe/Athens",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo"
)
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"))
const quiet = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)
const message = fc.record<GateInput>({
  purpose: fc.constantFrom(...PURPOSES),
  channel: fc.constantFrom(...CHANNELS),
  expires_at: fc.option(date, { nil: null }),
  to: fc.option(fc.constant("ada@example.com"), { nil: null }),
  consent: fc.option(
    fc.record({ id: fc.constant("enccns_1"), granted: fc.boolean(), at: date }),
    { nil: null }
  ),
  sent_at: fc.array(date, { maxLength: 8 }),
  zones: fc.array(zone, { minLength: 1, maxLength: 3 }),
  gone_at: fc.option(date, { nil: null }),
})
const settings = fc.record<GateSettings>({
  channels: fc.subarray([...CHANNELS]),
  cap: fc.option(
    fc.record({
      messages: fc.integer({ min: 1, max: 5 }),
      days: fc.integer({ min: 1, max: 30 }),
    }),
    { nil: null }
  ),
  quiet_hours: fc.option(quiet, { nil: null }),
})

describe("whatever comes before the gate", () => {
  it("goes without consent only as service, and never twice", () => {
    fc.assert(
      fc.property(message, settings, date, (input, rules, now) => {
        const verdict = gate(input, rules, now)
        if (verdict.outcome === "send") {
          expect(input.purpose === "service" || input.consent?.granted).toBe(true)
          expect(input.gone_at).toBeNull()
          expect(input.to).not.toBeNull()
          expect(rules.channels).toContain(input.channel)
          expect(verdict.checks.every(({ ok }) => ok)).toBe(true)
        }
      })
    )
  })

  it("waits only for later, and before it is too late", () => {
    fc.assert(
      fc.property(message, settings, date, (input, rules, now) => {
        const verdict = gate(input, rules, now)
        if (verdict.outcome === "wait") {
          expect(verdict.until.getTime()).toBeGreaterThan(now.getTime())
          expect(input.expires_at === null || verdict.until < input.expires_at).toBe(
            true
          )
        }
      })
    )
  })

  it("comes through in the end: who waits until then is sent, or waits for another reason", () => {
    fc.assert(
      fc.property(message, settings, date, (given, rules, now) => {
        const input = { ...given, expires_at: null }
        const first = gate(input, rules, now)
        if (first.outcome !== "wait") {
          return
        }
        const second = gate(input, rules, first.until)
        if (first.reason === "quiet_hours" && input.zones.length === 1) {
          // Of the cap nothing is added by waiting.
          expect(second.outcome).toBe("send")
        }
        if (first.reason === "cap") {
          expect(second).not.toMatchObject({ reason: "cap" })
        }
      })
    )
  })

  it("goes at no moment that is quiet where the customer lives", () => {
    fc.assert(
      fc.property(date, quiet, zone, (now, hours, where) => {
        const moment = afterQuietHours(now, hours, [where])
        expect(moment.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(quietUntil(moment, hours, where)).toBeNull()
      })
    )
  })
})

describe("the zones of a country", () => {
  it("are known by its code", () => {
    expect(zonesOf("gr")).toEqual(["Europe/Athens"])
    expect(zonesOf("us").length).toBeGreaterThan(3)
    expect(zonesOf(null)).toEqual([])
    expect(zonesOf("zz")).toEqual([])
  })
})
