import fc from "fast-check"
import { Basket } from "../basket"
import { earn, earnActivity, Earnings, RuleInForce } from "../earn"
import { EarningFacts, NEWCOMER, NO_ORDER } from "../facts"
import { EarningRuleDefinition } from "../rule-definition"
import { newTally } from "../tally"

const TERMS = { earn_on_points: false, time_zone: "Europe/Athens" }

const FACTS: EarningFacts = {
  at: new Date("2026-11-23T12:00:00Z"),
  member: NEWCOMER,
  order: NO_ORDER,
}

let made = 0

const rule = (definition: object, more: Partial<RuleInForce> = {}): RuleInForce => {
  const id = `encrule_${made++}`
  return {
    id,
    version_id: `${id}_1`,
    name: id,
    definition: EarningRuleDefinition.parse({ trigger: "order_placed", ...definition }),
    ...more,
  }
}

const perEuro = (points = 1) => ({
  type: "per_amount",
  rates: [{ currency_code: "eur", points, per: 1 }],
})

const basketOf = (...lines: Partial<Basket["lines"][number]>[]): Basket => ({
  currency_code: "eur",
  lines: lines.map((line, index) => ({
    id: `line_${index}`,
    product_id: `prod_${index}`,
    quantity: 1,
    net: "10",
    gross: "10",
    ...line,
  })),
  shipping: { net: "0", gross: "0" },
  points_paid: "0",
})

const baskets = fc
  .array(
    fc.record({
      cents: fc.nat(500_000),
      quantity: fc.integer({ min: 1, max: 9 }),
      category: fc.constantFrom("shoes", "hats", "bags"),
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map((lines) =>
    basketOf(
      ...lines.map(({ cents, quantity, category }) => ({
        net: (cents / 100).toFixed(2),
        gross: (cents / 100).toFixed(2),
        quantity,
        category_ids: [category],
      }))
    )
  )

const effects = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map(perEuro),
  fc.integer({ min: 1, max: 900 }).map((points) => ({ type: "fixed", points })),
  fc.integer({ min: 1, max: 50 }).map((points) => ({ type: "per_item", points })),
  fc.constantFrom(1.5, 2, 3).map((factor) => ({ type: "multiplier", factor }))
)

const rules = fc
  .record({
    effect: effects,
    category: fc.option(fc.constantFrom("shoes", "hats"), { nil: undefined }),
    per_order: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    priority: fc.integer({ min: 0, max: 2 }),
    exclusive: fc.boolean(),
    best_of: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
  })
  .map(({ effect, category, per_order, ...stacking }) =>
    rule({
      effect,
      ...(category ? { conditions: { category_ids: [category] } } : {}),
      ...(per_order ? { caps: { per_order: { points: per_order } } } : {}),
      stacking,
    })
  )

const ids = ({ lines }: Earnings) => lines.map((line) => line.rule_id).sort()

describe("rules together", () => {
  it("bring the same in any order, and every point is some line's", () => {
    fc.assert(
      fc.property(baskets, fc.array(rules, { maxLength: 7 }), (basket, inForce) => {
        const there = earn(basket, inForce, TERMS, FACTS)
        const back = earn(basket, [...inForce].reverse(), TERMS, FACTS)
        expect(back.points).toBe(there.points)
        expect(ids(back)).toEqual(ids(there))
        for (const line of there.lines) {
          expect(line.shares.reduce((sum, share) => sum + share.points, 0)).toBe(
            line.points
          )
          const { caps } = inForce.find(({ id }) => id === line.rule_id)!.definition
          expect(line.points).toBeLessThanOrEqual(caps?.per_order?.points ?? Infinity)
        }
      })
    )
  })

  it("never give more than their caps, whatever is bought one after another", () => {
    fc.assert(
      fc.property(
        fc.array(baskets, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 1, max: 5 }),
        (bought, points, times) => {
          const capped = rule({
            effect: perEuro(),
            caps: { per_member: { points }, total: { times } },
          })
          const tally = newTally({ members: [], totals: [] }, [capped], TERMS)
          const earned = bought.map((basket) => {
            const rated = { member_id: "m", at: FACTS.at, order: NO_ORDER }
            const earnings = earn(basket, [capped], TERMS, tally.factsOf(rated))
            tally.count(rated, earnings, true)
            return earnings
          })
          const sum = earned.reduce((total, earnings) => total + earnings.points, 0)
          expect(sum).toBeLessThanOrEqual(points)
          expect(
            earned.filter((earnings) => earnings.points > 0).length
          ).toBeLessThanOrEqual(times)
        }
      )
    )
  })

  it("multiply what the lines that count have brought, and no bonus", () => {
    const inForce = [
      rule({ effect: perEuro() }),
      rule({ effect: { type: "fixed", points: 100 } }),
      rule({
        effect: { type: "multiplier", factor: 3 },
        conditions: { category_ids: ["shoes"] },
      }),
    ]
    const basket = basketOf({ category_ids: ["shoes"] }, { category_ids: ["hats"] })
    const { points, lines } = earn(basket, inForce, TERMS, FACTS)
    expect(points).toBe(20 + 100 + 20)
    expect(lines[2]!.shares).toEqual([{ line_id: "line_0", points: 20 }])
  })

  it("apply alone where one is exclusive, unless one of higher priority isn't", () => {
    const plain = rule({ effect: perEuro() })
    const alone = rule({
      effect: { type: "fixed", points: 5 },
      stacking: { exclusive: true },
    })
    const above = rule({ effect: perEuro(2), stacking: { priority: 1 } })
    const brought = (...inForce: RuleInForce[]) =>
      ids(earn(basketOf({}), inForce, TERMS, FACTS))
    expect(brought(plain, alone)).toEqual([alone.id])
    expect(brought(plain, alone, above)).toEqual([plain.id, above.id].sort())
  })

  it("apply the one that brings most of a group", () => {
    const group = { stacking: { best_of: "welcome" } }
    const small = rule({ effect: { type: "fixed", points: 5 }, ...group })
    const large = rule({ effect: perEuro(), ...group })
    expect(ids(earn(basketOf({}), [small, large], TERMS, FACTS))).toEqual([large.id])
  })

  it("bring nothing for what points paid in full", () => {
    const inForce = [
      rule({ effect: perEuro() }),
      rule({ effect: { type: "fixed", points: 9 } }),
      rule({ effect: { type: "per_item", points: 9 } }),
    ]
    const paid = { ...basketOf({}), points_paid: "10" }
    expect(earn(paid, inForce, TERMS, FACTS)).toEqual({ points: 0, lines: [] })
  })
})

describe("conditions", () => {
  const applies = (conditions: object, facts: Partial<EarningFacts> = {}) =>
    earn(basketOf({ quantity: 2 }), [rule({ effect: perEuro(), conditions })], TERMS, {
      ...FACTS,
      ...facts,
    }).points > 0

  it.each([
    // In Athens it is 23 November, a Monday, two in the afternoon.
    [{ from: "2026-11-23", until: "2026-11-23" }, true],
    [{ from: "2026-11-24" }, false],
    [{ until: "2026-11-22" }, false],
    [{ weekdays: [1] }, true],
    [{ weekdays: [2, 7] }, false],
    [{ hours: { from: 14, until: 15 } }, true],
    [{ hours: { from: 15, until: 14 } }, false],
    [{ hours: { from: 22, until: 15 } }, true],
    [{ stages: ["first_contact"] }, true],
    [{ stages: ["loyalty"] }, false],
    [{ tier_ids: ["gold"] }, false],
    [{ customer_group_ids: ["vip"] }, false],
    [{ currency_codes: ["EUR"] }, true],
    [{ country_codes: ["gr"] }, false],
    [{ product_ids: ["prod_0"] }, true],
    [{ product_ids: ["prod_1"] }, false],
    [{ category_ids: ["shoes"] }, false],
    [{ min_quantity: 2 }, true],
    [{ min_quantity: 3 }, false],
    [{ min_spend: [{ currency_code: "eur", amount: 10 }] }, true],
    [{ min_spend: [{ currency_code: "eur", amount: 10.01 }] }, false],
    [{ min_spend: [{ currency_code: "usd", amount: 1 }] }, false],
  ])("%j: %s", (conditions, expected) => {
    expect(applies(conditions)).toBe(expected)
  })

  it("count a day by the shop's clocks", () => {
    const at = new Date("2026-11-22T22:30:00Z")
    expect(applies({ from: "2026-11-23" }, { at })).toBe(true)
  })

  it("know a first order and every third", () => {
    const brought = (definition: object, purchase_count: number) =>
      earn(basketOf({}), [rule({ effect: perEuro(), ...definition })], TERMS, {
        ...FACTS,
        member: { ...NEWCOMER, purchase_count },
      }).points
    expect(brought({ trigger: "first_order" }, 0)).toBe(10)
    expect(brought({ trigger: "first_order" }, 1)).toBe(0)
    expect(brought({ trigger: "nth_order", nth: { every: 3 } }, 5)).toBe(10)
    expect(brought({ trigger: "nth_order", nth: { n: 3 } }, 5)).toBe(0)
  })
})

describe("what isn't an order", () => {
  it("earns by its own rules, in their time", () => {
    const signup = { trigger: "signup", effect: { type: "fixed", points: 7 } }
    const points = (inForce: RuleInForce[]) =>
      earnActivity({ trigger: "signup" }, inForce, TERMS, FACTS).points
    expect(points([rule(signup), rule({ effect: perEuro() })])).toBe(7)
    expect(points([rule(signup, { published_at: "2026-11-24T00:00:00Z" })])).toBe(0)
    expect(points([rule(signup, { ends_at: "2026-11-23T00:00:00Z" })])).toBe(0)
  })
})
