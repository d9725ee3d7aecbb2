import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Standing } from "../../../modules/encore/program/standing"
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
 * because the payment failed for which Medusa had made them. Reads a page of orders at a
 * time, whole pages in one query.
 */
export const findMissedOrdersStep = createStep(
  "encore-find-missed-orders",
  async (input: { page_size: number }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const watermark = await encore.retrieveWatermark(ORDERS_WATERMARK)
    const since = overlapped(watermark.at)
    const until = new Date()

    const missed: string[] = []
    for (let skip = 0; ; skip += input.page_size) {
      const { data: orders } = await query.graph({
        entity: "order",
        fields: [
          "id",
          "canceled_at",
          "is_draft_order",
          "created_at",
          ...CUSTOMER_FIELDS.map((field) => `customer.${field}`),
          "version",
          "transactions.amount",
        ],
        filters: { updated_at: { $gte: since, $lt: until } },
        pagination: {
          skip,
          take: input.page_size,
          order: { updated_at: "ASC", id: "ASC" },
        },
      })
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
          missed.push(order.id)
        }
      }
      if (orders.length < input.page_size) {
        break
      }
    }
    return new StepResponse<FoundOrders>({
      order_ids: [
        ...(await settledOrders(container, missed)),
        ...(await vanishedOrders(container, since, input.page_size)),
      ],
      watermark: until.toISOString(),
    })
  }
)
