import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DueReferral, Finding } from "../../modules/encore/program/referrals/settle"
import { TracedOrder } from "../../modules/encore/program/referrals/traces"
import {
  eventsOfOrder,
  ORDER_EVENT_FIELDS,
  OrderProgress,
} from "../intake/order-events"

const TRACE_FIELDS = [
  "id",
  "customer_id",
  "shipping_address.*",
  "billing_address.*",
  "payment_collections.payments.data",
]

/** An advocate's latest orders say where they live and how they pay; so many of them for
 * a page of referrals. */
const MOST_ADVOCATE_ORDERS = 500

type SeenOrder = TracedOrder & OrderProgress & { customer_id: string | null }

/** Looks at the orders by which referrals count, and at their advocates' own: two queries
 * for a page of referrals. */
export async function lookAtOrders(
  container: MedusaContainer,
  referrals: DueReferral[]
): Promise<Finding[]> {
  const counting = referrals.filter((referral) => referral.order_id)
  if (!counting.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const advocates = counting
    .filter((referral) => referral.unchecked)
    .flatMap((referral) => referral.advocate_customer_ids)
  const [{ data: own }, { data: theirs }] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [...ORDER_EVENT_FIELDS, ...TRACE_FIELDS],
      filters: { id: counting.map((referral) => referral.order_id!) },
    }),
    query.graph({
      entity: "order",
      fields: TRACE_FIELDS,
      filters: { customer_id: advocates },
      pagination: { take: MOST_ADVOCATE_ORDERS, order: { created_at: "DESC" } },
    }),
  ])
  const orders = new Map((own as unknown as SeenOrder[]).map((each) => [each.id, each]))
  return counting.flatMap((referral): Finding[] => {
    const order = orders.get(referral.order_id!)
    return order
      ? [
          {
            referral_id: referral.id,
            order_id: order.id,
            order,
            advocate_orders: (theirs as unknown as SeenOrder[]).filter((each) =>
              referral.advocate_customer_ids.includes(each.customer_id ?? "")
            ),
            events: {
              placed: new Date(order.created_at),
              ...Object.fromEntries(
                eventsOfOrder(order).map(({ event, at }) => [event, at])
              ),
            },
          },
        ]
      : []
  })
}
