import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { OrderEvent } from "../../modules/encore/ledger/date-lots"

/** What has to be asked of an order so that `eventsOfOrder` can tell. */
export const ORDER_EVENT_FIELDS = [
  "id",
  "status",
  "total",
  "created_at",
  "updated_at",
  "canceled_at",
  "items.*",
  "items.detail.*",
  "payment_collections.amount",
  "payment_collections.status",
  "payment_collections.payments.amount",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
]

type Moment = string | Date | null | undefined

/** An order with its payments and fulfillments, as far as its points wait for them. */
export type OrderProgress = {
  id: string
  status: string
  total: BigNumberInput
  created_at: string | Date
  updated_at: string | Date
  canceled_at?: Moment
  items?: {
    quantity: BigNumberInput
    detail?: { fulfilled_quantity?: BigNumberInput }
  }[]
  payment_collections?: {
    amount: BigNumberInput
    status?: string
    payments?: { amount: BigNumberInput; captured_at?: Moment; canceled_at?: Moment }[]
  }[]
  fulfillments?: { delivered_at?: Moment; canceled_at?: Moment }[]
}

/** What has happened to an order by now, of what points may wait for: read from the
 * order as it stands, whatever events told of it. */
export function eventsOfOrder(order: OrderProgress): OrderEvent[] {
  if (order.canceled_at) {
    return []
  }
  const moments = [
    ["captured", capturedAt(order)],
    ["delivered", deliveredAt(order)],
    ["completed", completedAt(order)],
  ] as const
  return moments.flatMap(([event, at]) =>
    at ? [{ order_id: order.id, event, at }] : []
  )
}

/** When the last of all that was to be paid was captured; an order with nothing to
 * pay, such as one that points paid, when it was placed. */
function capturedAt(order: OrderProgress): Date | null {
  const collections = (order.payment_collections ?? []).filter(
    (each) => each.status !== "canceled" && MathBN.gt(each.amount, 0)
  )
  if (!collections.length) {
    return MathBN.lte(order.total, 0) ? new Date(order.created_at) : null
  }
  const payments = collections.map((collection) => ({
    due: collection.amount,
    live: (collection.payments ?? []).filter((payment) => !payment.canceled_at),
  }))
  const isCovered = payments.every(({ due, live }) =>
    MathBN.gte(MathBN.sum(0, ...live.map((payment) => payment.amount)), due)
  )
  return isCovered
    ? lastOf(payments.flatMap(({ live }) => live.map((each) => each.captured_at)))
    : null
}

/** When the last parcel arrived, once everything was sent. */
function deliveredAt({ items = [], fulfillments = [] }: OrderProgress): Date | null {
  const isSent = items.every((item) =>
    MathBN.gte(item.detail?.fulfilled_quantity ?? 0, item.quantity)
  )
  return isSent
    ? lastOf(
        fulfillments
          .filter((fulfillment) => !fulfillment.canceled_at)
          .map((fulfillment) => fulfillment.delivered_at)
      )
    : null
}

/** Medusa keeps no date of it: the order's last change is its completion, or near. */
function completedAt(order: OrderProgress): Date | null {
  return order.status === "completed" ? new Date(order.updated_at) : null
}

/** The latest of these moments; null unless all of them have come. */
function lastOf(moments: Moment[]): Date | null {
  return moments.length && moments.every(Boolean)
    ? new Date(Math.max(...moments.map((moment) => new Date(moment!).getTime())))
    : null
}
