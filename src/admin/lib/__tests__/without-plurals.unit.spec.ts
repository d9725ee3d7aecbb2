import { withoutPlurals } from "../without-plurals"

describe("withoutPlurals", () => {
  it("has the form for all numbers under the plain key too", () => {
    expect(
      withoutPlurals({
        heading: "等级",
        amounts: { orders_other: "{{number}} 个订单" },
      })
    ).toEqual({
      heading: "等级",
      amounts: { orders_other: "{{number}} 个订单", orders: "{{number}} 个订单" },
    })
  })
})
