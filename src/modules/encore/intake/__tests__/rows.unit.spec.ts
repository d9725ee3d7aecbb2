import fc from "fast-check"
import { balanceRows } from "../balance-row"
import { CheckedRow } from "../import-types"
import { purchaseRows } from "../purchase-row"
import { emailOf, momentOf, plainDecimal, refuse } from "../row-values"

const NOW = new Date("2026-06-01T12:00:00Z")

describe("a moment", () => {
  it.each([
    ["2026-01-31", "2026-01-31T00:00:00.000Z"],
    ["2026-01-31T10:20", "2026-01-31T10:20:00.000Z"],
    ["2026-01-31 10:20:30", "2026-01-31T10:20:30.000Z"],
    ["2026-01-31T10:20:30.5+02:00", "2026-01-31T08:20:30.500Z"],
    ["2026-01-31T10:20:30.123456Z", "2026-01-31T10:20:30.123Z"],
    ["2026-01-31T10:20:30-0530", "2026-01-31T15:50:30.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s is %s", (text, iso) => {
    expect(momentOf(text)?.toISOString()).toBe(iso)
  })

  it.each(["", "31.01.2026", "2026-02-30", "2023-02-29", "2026-13-01", "2026-1-1"])(
    "isn't %j",
    (text) => expect(momentOf(text)).toBeNull()
  )

  it.each(["2026-01-31T24:00", "2026-01-31T10:60", "20260131", "now", "2026-00-10"])(
    "isn't %j either",
    (text) => expect(momentOf(text)).toBeNull()
  )

  it("is what a date writes of itself", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1900-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        }),
        (date) => expect(momentOf(date.toISOString())).toEqual(date)
      )
    )
  })
})

describe("an address", () => {
  it.each([
    ["ada@example.com", "ada@example.com"],
    [" Ada.L+shop@Example.CO.UK ", "ada.l+shop@example.co.uk"],
    ["άδα@παράδειγμα.ελ", "άδα@παράδειγμα.ελ"],
  ])("%j is known as %j", (text, email) => expect(emailOf(text)).toBe(email))

  it.each(["", "ada", "ada@", "@example.com", "ada@example", "a b@example.com"])(
    "isn't %j",
    (text) => expect(emailOf(text)).toBeNull()
  )

  it("isn't longer than mail allows, nor has what can't be stored", () => {
    expect(emailOf(`${"a".repeat(250)}@example.com`)).toBeNull()
    expect(emailOf("a\u0000b@example.com")).toBeNull()
  })
})

describe("an amount", () => {
  it("is the same text for the same number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.stringMatching(/^[0-9]{0,4}$/),
        fc.nat(3),
        fc.nat(3),
        (whole, fraction, before, after) => {
          const zeros = "0".repeat(after)
          const written = `${"0".repeat(before)}${whole}.${fraction}${zeros}0`
          const plain = plainDecimal(written)
          expect(Number(plain)).toBe(Number(written))
          expect(plainDecimal(plain)).toBe(plain)
          expect(plain).not.toMatch(/^0\d|\.\d*0$|\.$/)
        }
      )
    )
  })
})

const keyOf = (row: CheckedRow<unknown>) =>
  "rejection" in row ? row.rejection.key : ""

describe("a purchase", () => {
  const GOOD = ["Ada@example.com", "p-1", "2026-05-01", "12.50", "USD", "2"]
  const check = (changes: Record<number, string> = {}) =>
    purchaseRows.check(
      GOOD.map((value, index) => changes[index] ?? value),
      NOW
    )

  it("is taken as it is meant", () => {
    expect(check()).toEqual({
      email: "ada@example.com",
      source_id: "p-1",
      data: {
        placed_at: "2026-05-01T00:00:00.000Z",
        amount: "12.5",
        currency_code: "usd",
        items: 2,
      },
    })
  })

  it("may be free, and of an unknown number of items", () => {
    expect(check({ 3: "0.00", 5: "" })).toMatchObject({
      data: { amount: "0", items: null },
    })
    expect(purchaseRows.check(GOOD.slice(0, 5), NOW)).toMatchObject({
      data: { items: null },
    })
  })

  it.each([
    [0, "nobody", "email"],
    [1, " ", "purchase_id"],
    [1, "x".repeat(201), "purchase_id"],
    [1, "a\u0000b", "purchase_id"],
    [2, "yesterday", "purchased_at"],
    [2, "0001-01-01", "purchased_at"],
    [2, "2026-06-02", "purchased_at_future"],
    [3, "", "amount"],
    [3, "1,50", "amount"],
    [3, "NaN", "amount"],
    [3, "1e9", "amount"],
    [3, "-1", "amount_negative"],
    [3, "1000000000.01", "amount_absurd"],
    [3, "0.00001", "amount_absurd"],
    [4, "dollars", "currency_code"],
    [4, "ZZZ", "currency_code"],
    [5, "1.5", "items"],
    [5, "1000001", "items"],
  ])("with %i as %j is refused for its %s", (column, value, key) => {
    expect(keyOf(check({ [column]: value }))).toBe(key)
  })
})

describe("a balance", () => {
  const GOOD = ["ada@example.com", "100", "2027-01-01", "Gold", "Old card"]
  const check = (changes: Record<number, string> = {}) =>
    balanceRows.check(
      GOOD.map((value, index) => changes[index] ?? value),
      NOW
    )

  it("is told from others by what it says, however it is written", () => {
    const id = (row: CheckedRow<unknown>) => "source_id" in row && row.source_id
    expect(id(check({ 0: " ADA@example.com", 2: "2027-01-01T00:00Z" }))).toBe(
      id(check())
    )
    expect(id(check({ 1: "101" }))).not.toBe(id(check()))
    expect(id(check({ 4: "Other card" }))).not.toBe(id(check()))
  })

  it.each([
    [0, "", "email"],
    [1, "0", "points"],
    [1, "-5", "points"],
    [1, "1.5", "points"],
    [1, "1000000001", "points"],
    [2, "2026-06-01", "expires_at"],
    [2, "soon", "expires_at"],
    [3, "x".repeat(201), "tier"],
    [4, "", "reason"],
    [4, "x".repeat(501), "reason"],
  ])("with %i as %j is refused for its %s", (column, value, key) => {
    expect(keyOf(check({ [column]: value }))).toBe(key)
  })
})

describe("what is shown of a wrong value", () => {
  it("is short and can be stored, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (value) => {
        const shown = String(refuse("email", value).rejection.params.value)
        expect([...shown].length).toBeLessThanOrEqual(100)
        expect(shown).not.toMatch(/\p{Cc}/u)
      })
    )
    expect(refuse("email", "🎁".repeat(300)).rejection.params.value).toBe(
      "🎁".repeat(100)
    )
  })
})
