import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export type ThankForOrdersInput = { order_ids: string[] }

type Order = {
  id: string
  display_id: number
  locale?: string | null
  customer_id: string | null
  customer: { first_name: string | null; has_account: boolean } | null
  canceled_at: string | Date | null
}

/** After that nobody expects thanks any more. */
const FRESH_HOURS = 48

/** Idempotent by the messages' keys: nothing to compensate. */
export const thankForOrdersStep = createStep(
  "encore-thank-for-orders",
  async ({ order_ids }: ThankForOrdersInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    if (!settings.outreach.thank_you || !order_ids.length) {
      return new StepResponse({ planned: 0 })
    }
    const [{ data }, purchases, entries] = await Promise.all([
      container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: [
          "id",
          "display_id",
          "locale",
          "canceled_at",
          "customer.first_name",
          "customer.has_account",
        ],
        filters: { id: order_ids },
      }),
      encore.listPurchases(
        { source: "medusa", source_id: order_ids, import_id: null },
        { select: ["source_id", "member_id", "placed_at"] }
      ),
      encore.listPointEntries(
        { source_type: "order", source_id: order_ids, kind: "award" },
        { select: ["source_id", "points"] }
      ),
    ])
    const orders = new Map(
      (data as unknown as Order[]).map((order) => [order.id, order])
    )
    const since = Date.now() - FRESH_HOURS * 3_600_000
    const planned = await encore.planMessages(
      purchases.flatMap(({ source_id, member_id, placed_at }) => {
        const order = orders.get(source_id)
        if (!order || order.canceled_at || !member_id || Number(placed_at) < since) {
          return []
        }
        const points = entries
          .filter((entry) => entry.source_id === source_id)
          .reduce((sum, entry) => sum + entry.points, 0)
        return {
          key: `thank_you:${source_id}`,
          kind: "thank_you",
          purpose: "marketing" as const,
          channel: "email" as const,
          member_id,
          locale: order.locale ?? null,
          template: "thank_you",
          data: {
            name: order.customer?.first_name ?? null,
            order_number: String(order.display_id),
            points: points > 0 ? points : null,
            points_name: settings.points_name,
          },
          expires_at: new Date(Number(placed_at) + FRESH_HOURS * 3_600_000),
          source_type: "order",
          source_id,
        }
      })
    )
    return new StepResponse({ planned: planned.length })
  }
)
