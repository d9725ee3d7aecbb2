import {
  balanceAfter,
  balanceAfterMerge,
  balanceAfterReversal,
  pointsByKind,
} from "../points"

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

describe("balanceAfterMerge", () => {
  const points = (available: number, pending = 0, debt = 0) => ({
    available,
    pending,
    debt,
  })

  it.each([
    ["adds up", points(10, 5), points(20, 7), points(30, 12)],
    ["pays what the one owes", points(0, 0, 8), points(20), points(12)],
    ["pays it from pending points too", points(0, 0, 8), points(5, 9), points(0, 6)],
    ["pays what comes along", points(10), points(0, 0, 4), points(6)],
    [
      "pays nothing that comes along from pending points",
      points(0, 10),
      points(0, 0, 4),
      points(0, 10, 4),
    ],
    ["adds up what is owed", points(0, 0, 3), points(0, 0, 4), points(0, 0, 7)],
  ])("%s", (_, into, from, both) => {
    expect(balanceAfterMerge(into, from)).toEqual(both)
  })
})

describe("balanceAfterReversal", () => {
  const reversal = (
    reversible: number,
    remaining: number,
    matured = true,
    held = 0
  ) => ({
    lot: { remaining, matured },
    history: { from: [], uses: [], reverses: null, held, reversible },
  })

  it.each([
    ["takes from its own lot", [50, 0, 0], reversal(20, 20), [30, 0]],
    ["leaves what a cart holds", [50, 0, 0], reversal(20, 20, true, 20), [30, 0]],
    ["takes from its own pending lot", [50, 20, 0], reversal(20, 20, false), [50, 0]],
    ["takes from others what is spent of it", [50, 0, 0], reversal(20, 5), [30, 0]],
    ["takes from pending before it owes", [5, 10, 0], reversal(20, 0), [0, 5]],
    ["adds to what is owed", [5, 0, 7], reversal(20, 5), [0, 22]],
  ])("%s", (_, [available, pending, debt], entry, [after, owed]) => {
    expect(
      balanceAfterReversal(
        { available: available!, pending: pending!, debt: debt! },
        entry
      )
    ).toEqual({ available: after, debt: owed })
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
