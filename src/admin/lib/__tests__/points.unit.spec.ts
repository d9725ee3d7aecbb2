import { balanceAfter, pointsByKind } from "../points"

describe("balanceAfter", () => {
  it.each([
    ["adds", { available: 10, debt: 0 }, 5, { available: 15, debt: 0 }],
    ["takes off", { available: 10, debt: 0 }, -4, { available: 6, debt: 0 }],
    ["pays part of a debt", { available: 0, debt: 8 }, 5, { available: 0, debt: 3 }],
    [
      "pays a debt and adds the rest",
      { available: 2, debt: 8 },
      10,
      { available: 4, debt: 0 },
    ],
  ])("%s", (_, before, change, after) => {
    expect(balanceAfter(before, change)).toEqual(after)
  })
})

describe("pointsByKind", () => {
  it("adds up what happened to an order's points, in the order of its telling", () => {
    expect(
      pointsByKind([
        { kind: "redemption", points: -1_000 },
        { kind: "award", points: 12 },
        { kind: "award", points: 8 },
        { kind: "restoration", points: 400 },
      ])
    ).toEqual([
      { kind: "award", points: 20 },
      { kind: "redemption", points: -1_000 },
      { kind: "restoration", points: 400 },
    ])
  })
})
