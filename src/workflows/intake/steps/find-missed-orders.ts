import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Standing } from "../../../modules/encore/program/earning/standing"
import { overlapped } from "../../overlapped"
import { buyerOf, CUSTOMER_FIELDS, OrderRecord } from "../purchase-of-order"
import { settledOrders } from "../settled-orders"
import { hasChanged } from "../standing-of-order"
import { vanishedOrders } from "../vanished-orders"

export const ORDERS_WATERMARK = "orders"

export type FoundOrders = {
  order_ids: string[]
  /** Where to go on from next time. */
  watermark: string
}

/**
 * Finds the orders, changed since the watermark, that the plugin's records don't
 * agree with: not recorded, canceled, returned, refunded or edited since, another's by
 * now, since a guest opened an account or a customer handed the order over, or gone,
 * because the payment failed for which Medusa had made them; and those whose credit lines
 * wait to be brought in line. Reads a page of orders at a time, whole pages in one query.
 */
export const findMissedOrdersStep = createStep(
  "encore-find-missed-orders",
  async (input: { page_size: number }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const watermark = await encore.retrieveWatermark(ORDERS_WATERMARK)
    const since = overlapped(watermark.at)
    const until = new Date()

    const waiting = await encore.listPurchases(
      { credit_due: true },
      { select: ["source_id"] }
    )
    const missed = new Set(waiting.map((purchase) => purchase.source_id))
    for await (const orders of changedOrders(container, { since, until }, input)) {
      const known = await encore.listPurchases(
        { source: "medusa", source_id: orders.map((order) => order.id) },
        { select: ["id", "source_id", "member_id", "canceled_at", "standing"] }
      )
      const members = await encore.ensureCustomerMembers(
        orders.flatMap((order) => buyerOf(order as unknown as OrderRecord) ?? [])
      )
      const byOrder = new Map(known.map((purchase) => [purchase.source_id, purchase]))
      for (const order of orders) {
        const purchase = byOrder.get(order.id)
        const owner = members.get(order.customer?.id ?? "") ?? null
        const agrees = purchase
          ? Boolean(order.canceled_at) === Boolean(purchase.canceled_at) &&
            (owner === null || purchase.member_id === owner) &&
            !hasChanged(order, purchase.standing as Standing | null)
          : // Earlier orders wait for an admin to take them in.
            order.is_draft_order || new Date(order.created_at) < watermark.created_at
        if (!agrees) {
          missed.add(order.id)
        }
      }
    }
    return new StepResponse<FoundOrders>({
      order_ids: [
        ...(await settledOrders(container, [...missed])),
        ...(await vanishedOrders(container, since, input.page_size)),
      ],
      watermark: until.toISOString(),
    })
  }
)

const FIELDS = [
  "id",
  "canceled_at",
  "is_draft_order",
  "created_at",
  ...CUSTOMER_FIELDS.map((field) => `customer.${field}`),
  "version",
  "transactions.amount",
]

/** The orders that changed in a time, page by page: those that say so, and those of which
 * money was paid back, which their own date doesn't tell. */
async function* changedOrders(
  container: MedusaContainer,
  { since, until }: { since: Date; until: Date },
  { page_size: take }: { page_size: number }
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const between = { $gte: since, $lt: until }
  for (let skip = 0, more = true; more; skip += take) {
    const { data: orders } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { updated_at: between },
      pagination: { skip, take, order: { updated_at: "ASC", id: "ASC" } },
    })
    yield orders
    more = orders.length === take
  }
  for (let skip = 0, more = true; more; skip += take) {
    const { data: refunds } = await query.graph({
      entity: "refund",
      fields: ["id", "payment.payment_collection.order.id"],
      filters: { created_at: between },
      pagination: { skip, take, order: { created_at: "ASC", id: "ASC" } },
    })
    const id = refunds.flatMap(
      (refund) => refund.payment?.payment_collection?.order?.id ?? []
    )
    const { data: orders } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { id },
    })
    yield orders
    more = refunds.length === take
  }
}
