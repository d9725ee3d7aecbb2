import type { TFunction } from "i18next"

import { spendingSchema, toFormValues, toRedemption } from "../spending-schema"

const t = ((key: string) => key) as TFunction<"encore">

const redemption = {
  rates: [{ currency_code: "eur", points: 100, amount: 1.5 }],
  min_points: 200,
  step: 50,
  max_share: 0.29,
  include_shipping: false,
  excluded_product_ids: ["prod_1"],
  earn_on_points: true,
  hold_minutes: 60,
  restored_expiry_days: 14,
}

describe("the form of spending points", () => {
  const values = toFormValues(redemption)

  it("speaks of per cent, and gives back what it was given", () => {
    expect(values.share).toBe("29")
    expect(toRedemption(values)).toEqual(redemption)
  })

  it("takes what is right", () => {
    expect(spendingSchema(t).safeParse(values).success).toBe(true)
    expect(spendingSchema(t).safeParse({ ...values, rates: [] }).success).toBe(true)
  })

  it.each([
    ["share", "0"],
    ["share", "101"],
    ["share", ""],
    ["step", "0"],
    ["step", "1.5"],
    ["min_points", "-1"],
    ["hold_minutes", "4"],
    ["restored_expiry_days", "-1"],
  ])("refuses %s of %j", (name, text) => {
    const { error } = spendingSchema(t).safeParse({ ...values, [name]: text })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([name])
  })

  it("refuses a rate without a worth", () => {
    const rates = [{ currency_code: "eur", points: "100", per: "0" }]
    expect(spendingSchema(t).safeParse({ ...values, rates }).success).toBe(false)
  })
})
