import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SurveyEvent } from "../../../modules/encore/feedback/surveys/trigger"
import {
  eventsOfOrder,
  ORDER_EVENT_FIELDS,
  OrderProgress,
} from "../../intake/order-events"
import { orderOfFulfillment } from "../../intake/order-of-fulfillment"

export type AskAboutOrdersInput = { order_ids?: string[]; fulfillment_id?: string }

/** Who has an older order isn't asked about it when a survey is published. */
const ASKED_FOR_DAYS = 60

type Order = OrderProgress & { locale?: string | null }

/** Idempotent by the invitations' keys: nothing to compensate. */
export const askAboutOrdersStep = createStep(
  "encore-ask-about-orders",
  async ({ order_ids = [], fulfillment_id }: AskAboutOrdersInput, { container }) => {
    const ofParcel = fulfillment_id
      ? await orderOfFulfillment(container, fulfillment_id)
      : null
    const ids = ofParcel ? [...order_ids, ofParcel] : order_ids
    return new StepResponse(await askAboutOrders(container, ids))
  }
)

/** @see askAboutOrdersWorkflow
 * @returns how many were invited */
export async function askAboutOrders(
  container: MedusaContainer,
  orderIds: string[]
): Promise<number> {
  const encore = container.resolve(ENCORE_MODULE)
  if (!orderIds.length || !(await encore.hasOrderSurveys())) {
    return 0
  }
  const [{ data }, purchases] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...ORDER_EVENT_FIELDS, "locale"],
      filters: { id: orderIds },
    }),
    encore.listPurchases(
      { source: "medusa", source_id: orderIds, import_id: null },
      { select: ["source_id", "member_id", "placed_at"] }
    ),
  ])
  const orders = new Map((data as unknown as Order[]).map((order) => [order.id, order]))
  await encore.withdrawInvitations(
    orderIds.filter((id) => orders.get(id)?.canceled_at ?? !orders.has(id))
  )
  const since = Date.now() - ASKED_FOR_DAYS * 86_400_000
  const events = purchases.flatMap(({ source_id, member_id, placed_at }) => {
    const order = orders.get(source_id)
    return order && member_id && !order.canceled_at
      ? eventsOf(order, member_id, placed_at)
      : []
  })
  const invited = await encore.triggerSurveys(
    events.filter((event) => event.at.getTime() > since)
  )
  return invited.length
}

function eventsOf(order: Order, member_id: string, placed_at: Date): SurveyEvent[] {
  const moments = Object.fromEntries(
    eventsOfOrder(order).map(({ event, at }) => [event, at])
  )
  const happened = [
    ["order_placed", placed_at],
    ["order_delivered", moments.delivered],
    ["order_completed", moments.completed],
  ] as const
  return happened.flatMap(([trigger, at]) =>
    at
      ? [
          {
            trigger,
            member_id,
            source_type: "order",
            source_id: order.id,
            order_id: order.id,
            locale: order.locale,
            at: new Date(at),
          },
        ]
      : []
  )
}
