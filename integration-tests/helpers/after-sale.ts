import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { Api, Shop } from "./shop"

/** What an admin does with an order after the sale, each by Medusa's own calls. */
export function afterSale(api: Api, shop: Shop, getContainer: () => MedusaContainer) {
  const post = async (path: string, body: object = {}) =>
    (await api.post(`/admin/${path}`, body, shop.admin)).data
  const orderOf = async (id: string, fields = "") =>
    (await api.get(`/admin/orders/${id}?fields=${fields}`, shop.admin)).data.order

  let location: string | undefined
  const locationId = async (): Promise<string> =>
    (location ??= (await api.get("/admin/stock-locations", shop.admin)).data
      .stock_locations[0].id as string)

  const firstLine = async (order: string): Promise<string> =>
    (await orderOf(order, "*items")).items[0].id

  const receive = async (
    returnId: string,
    items: { id: string; quantity: number }[]
  ) => {
    await post(`returns/${returnId}/receive`)
    await post(`returns/${returnId}/receive-items`, { items })
    await post(`returns/${returnId}/receive/confirm`)
  }

  const capture = async (order: string) => {
    const { payment_collections } = await orderOf(
      order,
      "*payment_collections.payments"
    )
    for (const { payments } of payment_collections) {
      for (const payment of payments ?? []) {
        if (!payment.captured_at) {
          await post(`payments/${payment.id}/capture`)
        }
      }
    }
  }

  type Line = { id: string; quantity: number }

  /** All goods, or these. */
  const send = async (order: string, items?: Line[]) => {
    const lines: Line[] = items ?? (await orderOf(order, "*items")).items
    await post(`orders/${order}/fulfillments`, {
      location_id: await locationId(),
      items: lines.map(({ id, quantity }) => ({ id, quantity })),
    })
  }

  return {
    orderOf,
    firstLine,

    capture,
    send,

    /** Captures the money and sends all goods. */
    fulfill: async (order: string) => {
      await capture(order)
      await send(order)
    },

    /** What was sent has arrived. */
    deliver: async (order: string) => {
      const { fulfillments } = await orderOf(order, "*fulfillments")
      for (const { id, delivered_at } of fulfillments) {
        if (!delivered_at) {
          await post(`orders/${order}/fulfillments/${id}/mark-as-delivered`)
        }
      }
    },

    complete: (order: string) => post(`orders/${order}/complete`),

    /** So many units of a line come back and are received. */
    takeBack: async (order: string, line: string, quantity: number) => {
      const { return: made } = await post("returns", {
        order_id: order,
        location_id: await locationId(),
      })
      const items = [{ id: line, quantity }]
      await post(`returns/${made.id}/request-items`, { items })
      await post(`returns/${made.id}/request`)
      await receive(made.id, items)
    },

    /** Money back, with or without goods. */
    refund: async (order: string, amount: number) => {
      const { payment_collections } = await orderOf(
        order,
        "*payment_collections.payments"
      )
      const payment = payment_collections[0].payments[0]
      await post(`payments/${payment.id}/refund`, { amount })
    },

    cancel: async (order: string) => {
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
    },

    /** Units of a line are faulty and stay with the customer. */
    claimRefund: async (order: string, line: string, quantity: number) => {
      const { claim } = await post("claims", { type: "refund", order_id: order })
      await post(`claims/${claim.id}/claim-items`, { items: [{ id: line, quantity }] })
      await post(`claims/${claim.id}/request`)
    },

    /** Units of a line are faulty; the same comes again, for nothing or at a price. */
    claimReplace: async (
      order: string,
      line: string,
      quantity: number,
      unit_price = 0
    ) => {
      const { claim } = await post("claims", { type: "replace", order_id: order })
      await post(`claims/${claim.id}/claim-items`, { items: [{ id: line, quantity }] })
      await post(`claims/${claim.id}/outbound/items`, {
        items: [{ variant_id: shop.variantId, quantity, unit_price }],
      })
      await post(`claims/${claim.id}/request`)
      return claim.id as string
    },

    /** Units of a line come back, and others go out at a price. */
    exchange: async (
      order: string,
      line: string,
      quantity: number,
      out: { quantity: number; unit_price?: number }
    ) => {
      const { exchange } = await post("exchanges", { order_id: order })
      const items = [{ id: line, quantity }]
      const { return: made } = await post(`exchanges/${exchange.id}/inbound/items`, {
        items,
        location_id: await locationId(),
      })
      await post(`exchanges/${exchange.id}/outbound/items`, {
        items: [{ variant_id: shop.variantId, ...out }],
      })
      await post(`exchanges/${exchange.id}/request`)
      return {
        id: exchange.id as string,
        receive: () => receive(made.id, items),
        cancel: () => post(`exchanges/${exchange.id}/cancel`),
      }
    },

    /** Changes lines before they are sent; `add` puts another record on the order. */
    edit: async (
      order: string,
      changes: {
        line?: { id: string; quantity: number; unit_price?: number }
        add?: { quantity: number; unit_price?: number }
      }
    ) => {
      await post("order-edits", { order_id: order })
      if (changes.line) {
        const { id, ...to } = changes.line
        await post(`order-edits/${order}/items/item/${id}`, to)
      }
      if (changes.add) {
        await post(`order-edits/${order}/items`, {
          items: [{ variant_id: shop.variantId, ...changes.add }],
        })
      }
      await post(`order-edits/${order}/request`)
      await post(`order-edits/${order}/confirm`)
    },

    emit: async (name: string, data: object) => {
      await getContainer().resolve(Modules.EVENT_BUS).emit({ name, data })
    },
  }
}
