import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { Basket } from "../../earning/basket"
import { amountOfPoints, redeemable, whyWithoutPoints } from "../redeem"
import { Settings } from "../../settings"

const settings = (redemption: object = {}) =>
  Settings.parse({
    redemption: {
      rates: [
        { currency_code: "eur", points: 100, amount: 1 },
        { currency_code: "jpy", points: 3, amount: 1 },
      ],
      ...redemption,
    },
  }).redemption

const basket = (goods: string, shipping = "0", currency_code = "eur"): Basket => ({
  currency_code,
  lines: [{ id: "a", product_id: "prod_a", quantity: 1, net: goods, gross: goods }],
  shipping: { net: shipping, gross: shipping },
  points_paid: "0",
})

describe("redeemable", () => {
  it("takes what there is to pay, to the last cent", () => {
    const input = { basket: basket("55.88"), payable: "55.88", available: 10_000 }
    expect(redeemable(input, settings())).toEqual({
      min: 0,
      step: 1,
      max: 5_588,
      max_amount: "55.88",
      unavailable: null,
    })
  })

  it("leaves no fraction of a cent that nobody could pay", () => {
    const input = { basket: basket("29.393"), payable: "29.393", available: 10_000 }
    expect(redeemable(input, settings())).toMatchObject({
      max: 2_939,
      max_amount: "29.393",
    })
    expect(amountOfPoints(2_938, input, settings())).toBe("29.38")
    expect(amountOfPoints(0, input, settings())).toBe("0")
    // A share is rounded down: the rest is paid with money anyway.
    expect(amountOfPoints(1_469, input, settings({ max_share: 0.5 }))).toBe("14.69")
  })

  it("has the last point pay the rest, whatever it is worth", () => {
    const coarse = settings({ rates: [{ currency_code: "eur", points: 1, amount: 5 }] })
    const input = { basket: basket("12"), payable: "12", available: 10 }
    expect(redeemable(input, coarse)).toMatchObject({ max: 3, max_amount: "12" })
    expect(amountOfPoints(2, input, coarse)).toBe("10")
  })

  it("knows a currency without cents", () => {
    const input = {
      basket: basket("1000", "0", "jpy"),
      payable: "1000",
      available: 100,
    }
    expect(redeemable(input, settings())).toMatchObject({ max: 100, max_amount: "33" })
  })

  it.each([
    ["half of it", { max_share: 0.5 }, 3_000],
    ["goods alone", { include_shipping: false }, 5_000],
    ["in steps", { step: 500, max_share: 0.55 }, 3_000],
    ["not what is excluded", { excluded_product_ids: ["prod_a"] }, 1_000],
  ])("takes %s by setting", (_, redemption, max) => {
    const input = { basket: basket("50", "10"), payable: "60", available: 10_000 }
    expect(redeemable(input, settings(redemption)).max).toBe(max)
  })

  it.each([
    ["not_offered", basket("5", "0", "usd"), 100, {}],
    ["none", basket("5"), 0, {}],
    ["nothing_to_pay", basket("0"), 100, {}],
    ["below_min", basket("5"), 99, { min_points: 100 }],
    ["below_min", basket("5"), 99, { min_points: 90, step: 50 }],
    ["cart_below_min", basket("5"), 900, { min_points: 600 }],
    ["cart_below_min", basket("5"), 900, { step: 600 }],
  ])("says why not: %s", (unavailable, what, available, redemption) => {
    const input = { basket: what, payable: what.lines[0]!.gross, available }
    expect(redeemable(input, settings(redemption))).toMatchObject({
      max: 0,
      unavailable,
    })
  })

  it.each([
    ["owed", { pending: 5, held: 3, debt: 1 }],
    ["held", { pending: 5, held: 3, debt: 0 }],
    ["pending", { pending: 5, held: 0, debt: 0 }],
    ["none", { pending: 0, held: 0, debt: 0 }],
    ["none", undefined],
  ])("knows where a member's points are: %s", (why, member) => {
    expect(whyWithoutPoints(member)).toBe(why)
  })

  it("never pays more than is eligible, or than there is to pay, or with points that aren't there", () => {
    const money = fc.nat(10_000_000).map((cents) => (cents / 100).toFixed(2))
    fc.assert(
      fc.property(
        money,
        money,
        money,
        fc.nat(2_000_000),
        fc.record({
          step: fc.integer({ min: 1, max: 1_000 }),
          min_points: fc.nat(5_000),
          max_share: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
          include_shipping: fc.boolean(),
          rates: fc
            .record({
              points: fc.integer({ min: 1, max: 1_000 }),
              amount: fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100),
            })
            .map((rate) => [{ currency_code: "eur", ...rate }]),
        }),
        (goods, shipping, payable, available, redemption) => {
          const rules = settings(redemption)
          const input = { basket: basket(goods, shipping), payable, available }
          const { max, max_amount } = redeemable(input, rules)
          const eligible = MathBN.mult(
            MathBN.add(goods, rules.include_shipping ? shipping : 0),
            rules.max_share
          )
          expect(max).toBeLessThanOrEqual(available)
          expect(max % rules.step).toBe(0)
          expect(MathBN.lte(max_amount, MathBN.min(eligible, payable))).toBe(true)
          expect(MathBN.gte(max_amount, 0)).toBe(true)
          if (max > 0) {
            expect(max).toBeGreaterThanOrEqual(rules.min_points)
          }
        }
      )
    )
  })
})
