import { lotDates, termsAtOnce, termsFor } from "../maturity"
import { Settings } from "../../settings"
import { upgradeSettings } from "../expiry-settings"

const PLACED = new Date("2026-03-28T22:30:00Z")
const day = (text: string) => new Date(`${text}T22:30:00Z`)

const settings = (earning: object = {}) => Settings.parse({ earning })

describe("lotDates", () => {
  it("counts days of 24 hours, and the life of points from when they are available", () => {
    const terms = termsFor(
      settings({
        maturity: { event: "placed", days: 14 },
        expiry: { type: "age", days: 365 },
      }),
      null
    )
    expect(lotDates(terms, PLACED)).toEqual({
      available_at: day("2026-04-11"),
      expires_at: day("2027-04-11"),
      idle_until: null,
      terms: null,
    })
  })

  it("knows no date before the event, and keeps what it was promised under", () => {
    const terms = termsFor(
      settings({
        maturity: { event: "delivered", days: 14 },
        expiry: { type: "age", days: 365 },
      }),
      null
    )
    expect(lotDates(terms, null)).toEqual({
      available_at: null,
      expires_at: null,
      idle_until: null,
      terms: {
        maturity: { event: "delivered", days: 14 },
        expiry: { type: "age", days: 365 },
      },
    })
    expect(lotDates(terms, PLACED)).toMatchObject({
      available_at: day("2026-04-11"),
      expires_at: day("2027-04-11"),
    })
  })

  it("looks at inactivity no sooner than it could end the points", () => {
    const terms = termsFor(settings({ expiry: { type: "inactivity", days: 90 } }), null)
    expect(lotDates(terms, PLACED)).toMatchObject({
      available_at: PLACED,
      expires_at: null,
      idle_until: day("2026-06-26"),
      terms: { expiry: { type: "inactivity", days: 90 } },
    })
  })
})

describe("termsFor", () => {
  const program = settings({
    maturity: { event: "captured", days: 3 },
    expiry: {
      type: "age",
      days: 365,
      by_country: [
        { country_code: "DE", type: "never" },
        { country_code: "us", type: "inactivity", days: 90 },
      ],
    },
  })

  it.each([
    ["de", { type: "never" }],
    ["us", { type: "inactivity", days: 90 }],
    ["fr", { type: "age", days: 365 }],
    [null, { type: "age", days: 365 }],
  ])("takes the rule of the country: %s", (country, expiry) => {
    expect(termsFor(program, country)).toEqual({
      maturity: { event: "captured", days: 3 },
      expiry,
    })
  })

  it("has points that come from no order at once", () => {
    expect(termsAtOnce(program).maturity).toEqual({ event: "placed", days: 0 })
  })
})

describe("the settings of expiry", () => {
  it.each([
    [{ days: null }, { type: "never" }],
    [{ days: 90 }, { type: "age", days: 90 }],
    [{}, { type: "never" }],
  ])("are read in their former shape: %j", (former, now) => {
    expect(settings({ expiry: former }).earning.expiry).toEqual({
      ...now,
      by_country: [],
    })
  })

  it.each([
    { type: "age" },
    { type: "age", days: 0 },
    { type: "inactivity", days: 1.5 },
    { type: "sometimes", days: 5 },
    { type: "never", by_country: [{ country_code: "germany", type: "never" }] },
    {
      type: "never",
      by_country: [
        { country_code: "de", type: "never" },
        { country_code: "DE", type: "age", days: 5 },
      ],
    },
  ])("that can't be are refused: %j", (expiry) => {
    expect(Settings.safeParse({ earning: { expiry } }).success).toBe(false)
  })

  it.each([
    [{ days: 90 }, "never", { type: "age", days: 90 }],
    [{ days: 90 }, "inactivity", { days: 90 }],
    [{ days: null }, "age", { type: "never", days: null }],
    [{ type: "age", days: 9 }, "never", { type: "age", days: 9 }],
  ])("are changed in their former shape: %j under %s", (expiry, type, expected) => {
    expect(upgradeSettings({ earning: { expiry } }, { type })).toEqual({
      earning: { expiry: expected },
    })
  })
})
