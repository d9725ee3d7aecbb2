import { eventsOfOrder, OrderProgress } from "../order-events"

const at = (day: number) => new Date(Date.UTC(2026, 0, day))

const order = (more: Partial<OrderProgress> = {}): OrderProgress => ({
  id: "order_1",
  status: "pending",
  total: 50,
  created_at: at(1),
  updated_at: at(9),
  items: [{ quantity: 2, detail: { fulfilled_quantity: 2 } }],
  ...more,
})
const paid = (...payments: { amount: number; captured_at: Date | null }[]) => ({
  payment_collections: [{ amount: 50, status: "authorized", payments }],
})
const events = (more: Partial<OrderProgress>) =>
  eventsOfOrder(order(more)).map(({ event, at }) => [event, at])

describe("eventsOfOrder", () => {
  it("knows nothing of an order that was only placed", () => {
    expect(events({})).toEqual([])
  })

  it("is captured once all of it is, by the last payment", () => {
    expect(events(paid({ amount: 50, captured_at: at(2) }))).toEqual([
      ["captured", at(2)],
    ])
    expect(
      events(
        paid({ amount: 20, captured_at: at(4) }, { amount: 30, captured_at: at(3) })
      )
    ).toEqual([["captured", at(4)]])
    expect(events(paid({ amount: 20, captured_at: at(2) }))).toEqual([])
    expect(
      events(
        paid({ amount: 20, captured_at: at(2) }, { amount: 30, captured_at: null })
      )
    ).toEqual([])
  })

  it("is captured when placed where there is nothing to pay", () => {
    expect(events({ total: 0 })).toEqual([["captured", at(1)]])
  })

  it("is delivered once all of it was sent and arrived", () => {
    const fulfillments = [{ delivered_at: at(5) }, { delivered_at: at(3) }]
    expect(events({ fulfillments })).toEqual([["delivered", at(5)]])
    expect(events({ fulfillments: [...fulfillments, { delivered_at: null }] })).toEqual(
      []
    )
    expect(events({ fulfillments: [...fulfillments, { canceled_at: at(4) }] })).toEqual(
      [["delivered", at(5)]]
    )
    expect(
      events({
        fulfillments,
        items: [{ quantity: 2, detail: { fulfilled_quantity: 1 } }],
      })
    ).toEqual([])
  })

  it("is completed by its status", () => {
    expect(events({ status: "completed" })).toEqual([["completed", at(9)]])
  })

  it("has no events once it is canceled", () => {
    expect(events({ status: "completed", canceled_at: at(8) })).toEqual([])
  })
})
