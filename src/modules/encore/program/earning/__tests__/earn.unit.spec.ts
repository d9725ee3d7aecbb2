import fc from "fast-check"
import { MAX_ENTRY_POINTS } from "../../../ledger/types"
import { Basket, basketOfAmount } from "../basket"
import { earn as earnUnder, RuleInForce } from "../earn"
import { EffectOf } from "../definition/effects"
import { NEWCOMER, NO_ORDER } from "../facts"
import { EarningRuleDefinition } from "../rule-definition"

type Effect = EffectOf<"per_amount">

let made = 0

const rule = (effect: Partial<Effect> = {}): RuleInForce => ({
  id: `encrule_${made++}`,
  version_id: "encver_1",
  name: "A point for a euro",
  definition: EarningRuleDefinition.parse({
    trigger: "order_placed",
    effect: {
      type: "per_amount",
      rates: [{ currency_code: "eur", points: 1, per: 1 }],
      ...effect,
    },
  }),
})

const amounts = fc
  .record({ net: fc.nat(5_000_000), tax: fc.nat(1_000_000) })
  .map(({ net, tax }) => ({
    net: (net / 100).toFixed(2),
    gross: ((net + tax) / 100).toFixed(2),
  }))

const baskets: fc.Arbitrary<Basket> = fc.record({
  currency_code: fc.constantFrom("eur", "usd", "jpy"),
  lines: fc.array(amounts, { maxLength: 12 }).map((lines) =>
    lines.map((line, index) => ({
      ...line,
      id: `line_${index}`,
      product_id: null,
      quantity: 1,
    }))
  ),
  shipping: amounts,
  points_paid: fc.nat(10_000_000).map((cents) => (cents / 100).toFixed(2)),
})

const SETTINGS = { earn_on_points: false }

const earn = (
  basket: Basket,
  inForce: RuleInForce[],
  settings: { earn_on_points: boolean }
) =>
  earnUnder(
    basket,
    inForce,
    { ...settings, time_zone: "UTC" },
    { at: new Date("2026-11-23T12:00:00Z"), member: NEWCOMER, order: NO_ORDER }
  )

const rates = fc.uniqueArray(
  fc.record({
    currency_code: fc.constantFrom("eur", "usd", "gbp"),
    points: fc.integer({ min: 1, max: 500 }),
    per: fc.constantFrom(0.5, 1, 3, 10, 100),
  }),
  { selector: (rate) => rate.currency_code, minLength: 1 }
)

const rules: fc.Arbitrary<RuleInForce> = fc
  .record({
    rates,
    include_tax: fc.boolean(),
    include_shipping: fc.boolean(),
    rounding: fc.constantFrom("floor" as const, "round" as const, "ceil" as const),
  })
  .map((effect) => rule(effect))

describe("earn", () => {
  it("explains every point: lines sum to the total, shares to their line", () => {
    fc.assert(
      fc.property(baskets, fc.array(rules, { maxLength: 4 }), (basket, inForce) => {
        const { points, lines } = earn(basket, inForce, SETTINGS)
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points)
        for (const line of lines) {
          expect(line.points).toBeGreaterThan(0)
          expect(line.shares.reduce((sum, share) => sum + share.points, 0)).toBe(
            line.points
          )
        }
      })
    )
  })

  it("gives the same whatever the order of the rules", () => {
    fc.assert(
      fc.property(baskets, fc.array(rules, { maxLength: 5 }), (basket, inForce) => {
        const there = earn(basket, inForce, SETTINGS)
        const back = earn(basket, [...inForce].reverse(), SETTINGS)
        expect(back.points).toBe(there.points)
        expect([...back.lines].reverse()).toEqual(there.lines)
      })
    )
  })

  it("never gives less for more spent", () => {
    fc.assert(
      fc.property(baskets, rules, amounts, (basket, inForce, more) => {
        const extra = { ...more, id: "more", product_id: null, quantity: 1 }
        const larger = { ...basket, lines: [...basket.lines, extra] }
        expect(earn(larger, [inForce], SETTINGS).points).toBeGreaterThanOrEqual(
          earn(basket, [inForce], SETTINGS).points
        )
      })
    )
  })

  it("gives nothing in a currency that has no rate", () => {
    fc.assert(
      fc.property(baskets, fc.array(rules), (basket, inForce) => {
        const foreign = { ...basket, currency_code: "isk" }
        expect(earn(foreign, inForce, SETTINGS)).toEqual({ points: 0, lines: [] })
      })
    )
  })

  describe("for 2 x 9.99 and shipping of 4.90, with 24 % tax", () => {
    const basket: Basket = {
      currency_code: "eur",
      lines: [
        {
          id: "mug",
          product_id: "prod_1",
          quantity: 2,
          net: "19.98",
          gross: "24.7752",
        },
      ],
      shipping: { net: "4.90", gross: "6.076" },
      points_paid: "0",
    }

    it.each([
      ["without tax and shipping", false, false, "floor", 19],
      ["with tax", true, false, "floor", 24],
      ["with shipping", false, true, "floor", 24],
      ["with both", true, true, "floor", 30],
      ["rounded", true, true, "round", 31],
      ["rounded up", false, false, "ceil", 20],
    ] as const)("counts %s", (_, include_tax, include_shipping, rounding, points) => {
      expect(
        earn(basket, [rule({ include_tax, include_shipping, rounding })], SETTINGS)
          .points
      ).toBe(points)
    })

    it("says by what and for which line", () => {
      const inForce = rule({ include_tax: true, include_shipping: true })
      expect(earn(basket, [inForce], SETTINGS)).toEqual({
        points: 30,
        lines: [
          {
            rule_id: inForce.id,
            rule_version_id: "encver_1",
            rule: "A point for a euro",
            points: 30,
            explanation: {
              key: "earn.per_amount",
              params: {
                amount: "30.8512",
                currency_code: "eur",
                rate_points: 1,
                rate_per: 1,
              },
            },
            // 24.0918 and 5.9082 exactly
            shares: [
              { line_id: "mug", points: 24 },
              { line_id: "shipping", points: 6 },
            ],
          },
        ],
      })
    })
  })

  it("gives nothing on the part that points pay, unless the settings say so", () => {
    const basket = { ...basketOfAmount("55", "eur"), points_paid: "10" }
    expect(earn(basket, [rule()], SETTINGS).points).toBe(45)
    expect(earn(basket, [rule()], { earn_on_points: true }).points).toBe(55)
    expect(earn({ ...basket, points_paid: "55" }, [rule()], SETTINGS).points).toBe(0)
    expect(earn({ ...basket, points_paid: "56" }, [rule()], SETTINGS).points).toBe(0)
  })

  it("loses no cent to floating point", () => {
    const tenths = {
      ...basketOfAmount("0", "eur"),
      lines: Array.from({ length: 10 }, (_, index) => ({
        id: `line_${index}`,
        product_id: null,
        quantity: 1,
        net: "0.1",
        gross: "0.1",
      })),
    }
    expect(earn(tenths, [rule()], SETTINGS).points).toBe(1)
    const perThird = rule({ rates: [{ currency_code: "eur", points: 3, per: 0.3 }] })
    expect(earn(basketOfAmount("0.3", "eur"), [perThird], SETTINGS).points).toBe(3)
  })

  it("gives nothing for nothing, and no more than an entry can carry", () => {
    expect(
      earn(basketOfAmount("0", "eur"), [rule({ rounding: "ceil" })], SETTINGS).lines
    ).toEqual([])
    expect(earn(basketOfAmount("1e15", "eur"), [rule()], SETTINGS).points).toBe(
      MAX_ENTRY_POINTS
    )
  })
})
