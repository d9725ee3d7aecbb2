import { isSpendable, lowest, valueOf, worthOf } from "../components/spending"
import type { CartLoyalty } from "../types"

const redeemOf = (
  more: Partial<CartLoyalty["redeem"]> = {}
): CartLoyalty["redeem"] => ({
  available: 5_000,
  min: 0,
  step: 1,
  max: 3_344,
  max_amount: 33.44,
  rate: { points: 100, amount: 1 },
  currency_code: "usd",
  applied: null,
  unavailable_reason: null,
  ...more,
})

describe("the points that can be spent", () => {
  it.each([
    [{ min: 0, step: 1 }, 1],
    [{ min: 150, step: 100 }, 200],
    [{ min: 200, step: 100 }, 200],
    [{ min: 0, step: 50 }, 50],
  ])("with %j are at least %i", (limits, expected) => {
    expect(lowest(redeemOf(limits))).toBe(expected)
  })

  it("are whole, in steps, between the least and the most; or none", () => {
    const redeem = redeemOf({ min: 150, step: 100, max: 3_300 })
    const spendable = [0, 200, 3_300]
    const not = [-100, 1, 100, 150, 250, 250.5, 3_400, Number.NaN]
    expect(spendable.filter((points) => !isSpendable(points, redeem))).toEqual([])
    expect(not.filter((points) => isSpendable(points, redeem))).toEqual([])
  })
})

describe("what points pay", () => {
  it("is by the rate, to the cent", () => {
    const redeem = redeemOf()
    expect(worthOf(1, redeem)).toBe(0.01)
    // 11.15 is a little less in binary; the cent must not be lost
    expect(worthOf(1_115, redeem)).toBe(11.15)
    expect(worthOf(3_344, redeem)).toBe(33.44)
  })

  it("is rounded down to what the currency has", () => {
    const rate = { points: 3, amount: 1 }
    expect(worthOf(1, redeemOf({ rate }))).toBe(0.33)
    expect(worthOf(5, redeemOf({ rate, currency_code: "jpy" }))).toBe(1)
  })

  it("is no more than there is to pay: the last point may be worth less", () => {
    const redeem = redeemOf({
      rate: { points: 3, amount: 1 },
      max: 101,
      max_amount: 33.44,
    })
    expect(worthOf(101, redeem)).toBe(33.44)
    expect(worthOf(100, redeem)).toBe(33.33)
    // What one has may be worth more than what is to pay here.
    expect(valueOf(300, redeem)).toBe(100)
  })

  it("is nothing where no points are spent", () => {
    expect(worthOf(100, redeemOf({ rate: null }))).toBe(0)
  })
})
