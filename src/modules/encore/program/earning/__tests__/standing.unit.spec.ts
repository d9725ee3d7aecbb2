import fc from "fast-check"
import { apportion } from "../apportion"
import { Basket } from "../basket"
import { explainLosses, lostShares } from "../explain-losses"
import {
  additionOf,
  asPlaced,
  netOf,
  nothingOf,
  returnedPoints,
  Standing,
} from "../standing"

type Line = { cents: number; quantity: number }

function basketOf(lines: Line[], paidWithPoints = 0, shipping = 0): Basket {
  return {
    currency_code: "eur",
    lines: lines.map(({ cents, quantity }, index) => ({
      id: `line_${index}`,
      title: `Record ${index}`,
      product_id: null,
      quantity,
      net: String((cents * quantity) / 100),
      gross: String((cents * quantity) / 100),
    })),
    shipping: { net: String(shipping / 100), gross: String(shipping / 100) },
    points_paid: String(paidWithPoints / 100),
  }
}

/** The basket of which so many units came back, and so much money. */
function after(basket: Basket, lines: Line[], back: number[], refunded = 0): Standing {
  const placed = asPlaced(basket)
  return {
    ...placed,
    version: 2,
    refunded: String(refunded / 100),
    lines: placed.lines.map((line, index) => {
      const { cents, quantity } = lines[index]!
      const left = String((cents * (quantity - back[index]!)) / 100)
      return { ...line, returned: back[index]!, net: left, gross: left }
    }),
  }
}

const sum = (shares: { points: number }[]) =>
  shares.reduce((total, share) => total + share.points, 0)

/** Lines, what of each comes back, in which order, and an award over them. */
const cases = fc
  .array(
    fc.record({
      cents: fc.integer({ min: 1, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 5 }
  )
  .chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      award: fc.integer({ min: 1, max: 1_000_000 }),
      refunded: fc.integer({ min: 0, max: 1_000_000 }),
      order: fc.shuffledSubarray(
        lines.flatMap((line, index) => Array<number>(line.quantity).fill(index)),
        { minLength: lines.reduce((total, line) => total + line.quantity, 0) }
      ),
    })
  )

function sharesOf(basket: Basket, award: number) {
  const points = apportion(
    award,
    basket.lines.map((line) => line.gross)
  )
  return basket.lines.map((line, index) => ({
    line_id: line.id,
    points: points[index]!,
  }))
}

describe("what an order lost", () => {
  it("is the whole award once all units are back, in any order, never more", () => {
    fc.assert(
      fc.property(cases, ({ lines, award, order }) => {
        const basket = basketOf(lines)
        const shares = sharesOf(basket, award)
        const back = lines.map(() => 0)
        let before = 0
        for (const index of order) {
          back[index]!++
          const lost = sum(lostShares(shares, basket, after(basket, lines, back)))
          expect(lost).toBeGreaterThanOrEqual(before)
          expect(lost).toBeLessThanOrEqual(award)
          before = lost
        }
        expect(before).toBe(award)
      })
    )
  })

  it("is less than a point from the exact part of each line", () => {
    fc.assert(
      fc.property(cases, ({ lines, award, order }) => {
        const basket = basketOf(lines)
        const shares = sharesOf(basket, award)
        const back = lines.map(() => 0)
        order.slice(0, order.length / 2).forEach((index) => back[index]!++)
        lostShares(shares, basket, after(basket, lines, back)).forEach(
          (lost, index) => {
            const exact =
              (shares[index]!.points * back[index]!) / lines[index]!.quantity
            expect(lost.points).toBeLessThanOrEqual(exact + 1e-9)
            expect(lost.points).toBeGreaterThan(exact - 1)
          }
        )
      })
    )
  })

  it("never exceeds the award with refunds of any size on top", () => {
    fc.assert(
      fc.property(cases, ({ lines, award, order, refunded }) => {
        const basket = basketOf(lines, 0, 500)
        const shares = sharesOf(basket, award)
        const back = lines.map(() => 0)
        order.slice(0, order.length / 2).forEach((index) => back[index]!++)
        const without = sum(lostShares(shares, basket, after(basket, lines, back)))
        const lost = sum(
          lostShares(shares, basket, after(basket, lines, back, refunded))
        )
        expect(lost).toBeGreaterThanOrEqual(without)
        expect(lost).toBeLessThanOrEqual(award)
      })
    )
  })

  it("is nothing more where the money paid back is what the goods were worth", () => {
    fc.assert(
      fc.property(cases, ({ lines, award, order }) => {
        const basket = basketOf(lines)
        const shares = sharesOf(basket, award)
        const back = lines.map(() => 0)
        order.slice(0, order.length / 2).forEach((index) => back[index]!++)
        const worth = lines.reduce((total, { cents }, i) => total + cents * back[i]!, 0)
        expect(lostShares(shares, basket, after(basket, lines, back, worth))).toEqual(
          lostShares(shares, basket, after(basket, lines, back))
        )
      })
    )
  })

  it("is explained by lines that sum to the change", () => {
    fc.assert(
      fc.property(cases, ({ lines, award, order, refunded }) => {
        const basket = basketOf(lines)
        const shares = sharesOf(basket, award)
        const back = lines.map(() => 0)
        order.slice(0, order.length / 2).forEach((index) => back[index]!++)
        const standing = after(basket, lines, back, refunded)
        expect(
          sum(
            explainLosses(shares, basket, { before: asPlaced(basket), after: standing })
          )
        ).toBe(-sum(lostShares(shares, basket, standing)) || 0)
      })
    )
  })

  it("goes first to what a claim wrote off", () => {
    const lines = [
      { cents: 1000, quantity: 1 },
      { cents: 1000, quantity: 1 },
    ]
    const basket = basketOf(lines)
    const standing = after(basket, lines, [0, 0], 1000)
    standing.lines[1]!.claimed = "10"
    expect(lostShares(sharesOf(basket, 20), basket, standing)).toEqual([
      { line_id: "line_0", points: 0 },
      { line_id: "line_1", points: 10 },
    ])
  })
})

describe("what comes back of points spent", () => {
  it("is all of them once all is lost, less before, in any order", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 1_000_000 }), (random, spent) => {
        const { lines, order } = random
        const basket = basketOf(lines, 100)
        const back = lines.map(() => 0)
        let before = 0
        for (const index of order) {
          back[index]!++
          const now = returnedPoints(spent, basket, after(basket, lines, back))
          expect(now).toBeGreaterThanOrEqual(before)
          before = now
        }
        expect(before).toBe(spent)
      })
    )
  })

  it("leaves the share of shipping until the order is canceled", () => {
    const lines = [{ cents: 1500, quantity: 1 }]
    const basket = basketOf(lines, 1000, 500)
    const standing = after(basket, lines, [1])
    expect(returnedPoints(1000, basket, standing)).toBe(750)
    expect(returnedPoints(1000, basket, nothingOf(standing))).toBe(1000)
  })

  it("is none for money alone", () => {
    const lines = [{ cents: 2000, quantity: 1 }]
    const basket = basketOf(lines, 1000)
    expect(returnedPoints(1000, basket, after(basket, lines, [0], 1000))).toBe(0)
  })
})

describe("what came to an order", () => {
  const lines = [
    { cents: 1000, quantity: 1 },
    { cents: 1000, quantity: 1 },
  ]
  const added = (gross: string) => ({
    id: "line_new",
    product_id: null,
    quantity: 1,
    returned: 0,
    requested: "0",
    claimed: "0",
    net: gross,
    gross,
  })

  it("is only what goes beyond what is rated already", () => {
    const basket = basketOf(lines)
    const standing = after(basket, lines, [0, 0])
    expect(additionOf(basket, standing)).toBeNull()
    standing.lines[0] = { ...standing.lines[0]!, quantity: 3, gross: "30", net: "30" }
    expect(additionOf(basket, standing)).toMatchObject({
      lines: [{ id: "line_0", quantity: 2, gross: "20" }],
      unpaid: "0",
    })
  })

  it("is paid with money where it is simply more", () => {
    const basket = basketOf(lines, 1000)
    const standing = after(basket, lines, [0, 0])
    standing.lines.push(added("10"))
    expect(additionOf(basket, standing)).toMatchObject({ unpaid: "0" })
  })

  it("stands in for what points paid where it is exchanged", () => {
    const basket = basketOf(lines, 1000)
    const standing = after(basket, lines, [0, 0])
    standing.lines[0]!.requested = "10"
    standing.lines.push(added("12"))
    // 10 of it were paid half with points; the other 2 are paid with money.
    expect(additionOf(basket, standing)).toMatchObject({ unpaid: "5" })
  })
})

describe("an order's net", () => {
  it("is what stands, refunds taken off", () => {
    const lines = [{ cents: 1000, quantity: 3 }]
    const basket = basketOf(lines, 0, 500)
    expect(netOf(basket, after(basket, lines, [1]))).toEqual({
      amount: "30",
      refunded_amount: "10",
      item_count: 2,
    })
  })
})
