import fc from "fast-check"
import { Basket } from "../../earning/basket"
import { asPlaced, Standing } from "../../earning/standing"
import { countStamps } from "../count"
import { fillCards, StampSource } from "../fill"
import { HeldCard, settleCards, stampsOwed } from "../settle"
import { stampsOf } from "../stamps-of"
import { StampCardInForce, StampTerms, StampVersion, versionAt } from "../terms"

const terms = (given: Partial<StampTerms> = {}) =>
  StampTerms.parse({
    target: { type: "products", ids: ["coffee"] },
    places: 9,
    reward_id: "encrew_1",
    ...given,
  })

const version = (given: Partial<StampTerms> = {}, id = "v1"): StampVersion => ({
  id,
  terms: terms(given),
  from: "1970-01-01T00:00:00Z",
  until: null,
})

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))

const source = (
  n: number,
  stamps: number,
  by = version(),
  id = `order_${n}`
): StampSource => ({ type: "order", id, at: day(n), stamps, version: by })

const basket = (lines: Partial<Basket["lines"][number]>[]): Basket => ({
  currency_code: "eur",
  lines: lines.map((line, n) => {
    const quantity = line.quantity ?? 1
    return {
      id: `line_${n}`,
      product_id: "coffee",
      quantity,
      net: String(quantity * 10),
      gross: String(quantity * 10),
      ...line,
    }
  }),
  shipping: { net: "0", gross: "0" },
  points_paid: "0",
})

const bought = (lines: Parameters<typeof basket>[0], standing?: Partial<Standing>) => {
  const rated = basket(lines)
  return {
    placed_at: day(1),
    amount: String(rated.lines.reduce((sum, line) => sum + Number(line.gross), 0)),
    basket: rated,
    standing: standing ? { ...asPlaced(rated), ...standing } : null,
  }
}

/** The order with so many units of each line sent back. */
const withReturned = (lines: Parameters<typeof basket>[0], returned: number[]) => {
  const purchase = bought(lines)
  const placed = asPlaced(purchase.basket)
  const refunded = returned.reduce((sum, units) => sum + units * 10, 0)
  return {
    ...purchase,
    standing: {
      ...placed,
      version: 2,
      refunded: String(refunded),
      lines: placed.lines.map((line, n) => {
        const left = line.quantity - (returned[n] ?? 0)
        const worth = String(left * 10)
        return { ...line, returned: returned[n] ?? 0, net: worth, gross: worth }
      }),
    },
  }
}

describe("the stamps of an order", () => {
  it("are one for each unit, line or order, of what the card is for", () => {
    const order = bought([
      { quantity: 3 },
      { quantity: 2 },
      { quantity: 5, product_id: "tea" },
    ])
    expect(stampsOf(order, terms())).toBe(5)
    expect(stampsOf(order, terms({ per: "line" }))).toBe(2)
    expect(stampsOf(order, terms({ per: "order" }))).toBe(1)
    expect(stampsOf(order, terms({ max_per_order: 2 }))).toBe(2)
    expect(
      stampsOf(order, terms({ target: { type: "visits", ids: [] }, per: "order" }))
    ).toBe(1)
  })

  it("know categories, collections and tags where the order does", () => {
    const order = bought([
      { quantity: 2, category_ids: ["hot", "drinks"] },
      { quantity: 3, collection_id: "winter", tag_ids: ["gift"] },
    ])
    const of = (type: "categories" | "collections" | "tags", id: string) =>
      stampsOf(order, terms({ target: { type, ids: [id] } }))
    expect(of("categories", "drinks")).toBe(2)
    expect(of("collections", "winter")).toBe(3)
    expect(of("tags", "gift")).toBe(3)
    expect(of("tags", "other")).toBe(0)
  })

  it("need the least amount, in the order's currency", () => {
    const order = bought([{ quantity: 3 }])
    const least = (amount: number, currency_code = "eur") =>
      stampsOf(order, terms({ min_spend: [{ amount, currency_code }] }))
    expect([least(30), least(31), least(1, "usd")]).toEqual([3, 0, 0])
  })

  it("leave out what the card itself has paid, and stay within its dates", () => {
    const order = bought([{ quantity: 3, discounts: [{ code: "FREE", units: 1 }] }])
    expect(stampsOf(order, terms(), new Set(["FREE"]))).toBe(2)
    expect(stampsOf(order, terms(), new Set())).toBe(3)
    expect(stampsOf(order, terms({ ends_at: day(1).toISOString() }))).toBe(0)
    expect(stampsOf(order, terms({ starts_at: day(2).toISOString() }))).toBe(0)
  })

  it("go with returned units, however they are returned", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6)), {
          minLength: 1,
          maxLength: 4,
        }),
        (lines) => {
          const order = withReturned(
            lines.map(([quantity]) => ({ quantity })),
            lines.map(([quantity, back]) => Math.min(quantity, back))
          )
          const left = lines.reduce((sum, [q, back]) => sum + Math.max(0, q - back), 0)
          expect(stampsOf(order, terms())).toBe(left)
        }
      )
    )
  })

  it("go with money for whole units, and stay with a courtesy", () => {
    const refunded = (amount: string) =>
      stampsOf(bought([{ quantity: 3 }], { refunded: amount }), terms())
    expect([refunded("3"), refunded("10"), refunded("19.99"), refunded("30")]).toEqual([
      3, 2, 2, 0,
    ])
  })
})

const sources = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
  .map((list) => list.map(([n, stamps], i) => source(n, stamps, version(), `o${i}`)))

describe("cards", () => {
  it("are filled by nine, and the rest begins the next", () => {
    const filled = fillCards([source(1, 5), source(2, 6)], day(3))
    expect(filled.cards).toMatchObject([{ filled_at: day(2), places: 9 }])
    expect(filled.stamps).toBe(2)
    expect(filled.sources.map(({ open }) => open)).toEqual([0, 2])
  })

  it("don't depend on the order in which purchases come in, and lose no stamp", () => {
    fc.assert(
      fc.property(sources, fc.infiniteStream(fc.nat()), (list, random) => {
        const keys = list.map(() => random.next().value as number)
        const shuffled = list
          .map((item, i) => ({ item, key: keys[i]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
        const filled = fillCards(list, day(90))
        expect(fillCards(shuffled, day(90))).toEqual(filled)
        const given = list.reduce((sum, { stamps }) => sum + stamps, 0)
        expect(filled.cards.length * 9 + filled.stamps).toBe(given)
        expect(filled.stamps).toBeLessThan(9)
      })
    )
  })

  it("keep the places and the reward that they began with", () => {
    const later = version({ places: 3, reward_id: "encrew_2" }, "v2")
    const filled = fillCards([source(1, 8), source(5, 5, later)], day(9))
    expect(filled.cards).toMatchObject([
      { places: 9, reward_id: "encrew_1" },
      { places: 3, reward_id: "encrew_2" },
    ])
    expect(filled).toMatchObject({ stamps: 1, version: { id: "v2" } })
  })

  it("lose stamps that lapse before they are full, never those of full ones", () => {
    const short = version({ stamp_days: 10, places: 3 })
    const list = [source(1, 2, short), source(20, 2, short), source(25, 1, short)]
    expect(fillCards(list, day(26))).toMatchObject({
      cards: [{ filled_at: day(25) }],
      stamps: 0,
    })
    expect(fillCards(list.slice(0, 2), day(21))).toMatchObject({
      stamps: 2,
      next_expiry_at: day(30),
    })
    expect(fillCards(list.slice(0, 2), day(30))).toMatchObject({ stamps: 0 })
  })

  it("are no more than a member may fill", () => {
    const once = version({ max_full_cards: 1, places: 3 })
    const filled = fillCards([source(1, 2, once), source(2, 9, once)], day(3))
    expect(filled.cards).toHaveLength(1)
    expect(filled.sources.map(({ stamps }) => stamps)).toEqual([2, 1])
  })

  it("count an order by the terms of its day", () => {
    const card: StampCardInForce = {
      id: "encstc_1",
      name: "",
      description: null,
      versions: [
        {
          ...version({}, "v1"),
          from: day(2).toISOString(),
          until: day(4).toISOString(),
        },
        { ...version({}, "v2"), from: day(6).toISOString() },
      ],
    }
    expect([1, 2, 4, 6].map((n) => versionAt(card, day(n))?.id)).toEqual([
      undefined,
      "v1",
      undefined,
      "v2",
    ])
    const purchases = [1, 3, 5, 7].map((n) => ({
      source_type: "order" as const,
      source_id: `o${n}`,
      placed_at: day(n).toISOString(),
      amount: "10",
      basket: basket([{}]),
      standing: null,
    }))
    const gifts = [
      { id: "g", card_id: "encstc_1", stamps: 2, at: day(7).toISOString() },
      { id: "h", card_id: "other", stamps: 2, at: day(7).toISOString() },
    ]
    expect(countStamps({ purchases, gifts }, card, new Set(), day(9)).stamps).toBe(4)
  })
})

describe("what full cards have given", () => {
  type Doing = { buy: number } | { back: number } | { use: number }
  const doings = fc.array(
    fc.oneof(
      fc.record({ buy: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ back: fc.nat(20) }),
      fc.record({ use: fc.nat(5) })
    ),
    { maxLength: 30 }
  ) as fc.Arbitrary<Doing[]>

  it("is as many as stamps fill or were used, whatever is bought, returned and used", () => {
    fc.assert(
      fc.property(doings, (list) => {
        let orders: StampSource[] = []
        let held: HeldCard[] = []
        let next = 1
        list.forEach((doing, n) => {
          if ("buy" in doing) {
            orders = [...orders, source(n, doing.buy)]
          } else if ("back" in doing) {
            orders = orders.filter((_, i) => i !== doing.back % (orders.length || 1))
          } else if (held.length) {
            held[doing.use % held.length]!.used = true
          }
          const filled = fillCards(orders, day(99))
          const settled = settleCards(held, filled.cards)
          const gone = new Set(settled.revoked.map(({ id }) => id))
          held = [
            ...held.filter(({ id }) => !gone.has(id)),
            ...settled.fresh.map(() => ({
              id: `f${next}`,
              ordinal: next++,
              used: false,
            })),
          ]
          const used = held.filter((card) => card.used).length
          expect(held.length).toBe(Math.max(filled.cards.length, used))
          const owed = stampsOwed(settled.owed, 9, filled.stamps)
          expect(owed).toBe(
            Math.max(
              0,
              used > filled.cards.length
                ? (used - filled.cards.length) * 9 - filled.stamps
                : 0
            )
          )
          // Again, it changes nothing.
          expect(settleCards(held, filled.cards)).toMatchObject({
            revoked: [],
            fresh: [],
          })
        })
      })
    )
  })
})
