import { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  OrderChangeStatus,
  OrderChangeType,
} from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { CreditDue } from "../../modules/encore/intake/credit"
import { CartLike, POINTS_REFERENCE, pointsLinesOf } from "./basket-of"

/** How long one who wants to change an order waits for another, seconds. */
const PATIENCE = 30

/**
 * Has points pay no more on orders than those that have not come back: by a credit line
 * below zero, as Medusa books a refund in credit. What it then shows as to be refunded is
 * the money's part alone.
 *
 * An order that an admin is just changing waits: it is looked at until it agrees.
 */
export async function creditReturned(
  container: MedusaContainer,
  orderIds: string[]
): Promise<void> {
  if (!orderIds.length) {
    return
  }
  const encore = container.resolve(ENCORE_MODULE)
  const locking = container.resolve(Modules.LOCKING)
  for (const due of await encore.creditsDue(orderIds)) {
    await locking.execute([due.order_id], () => creditOrder(container, due), {
      timeout: PATIENCE,
    })
  }
}

async function creditOrder(container: MedusaContainer, due: CreditDue): Promise<void> {
  const { order, change } = await findOrder(container, due.order_id)
  const orders = container.resolve(Modules.ORDER)
  if (order && !order.canceled_at) {
    if (change && change.actions?.[0]?.reference !== POINTS_REFERENCE) {
      return
    }
    const lines = pointsLinesOf(order as unknown as CartLike).filter(
      (line) => line.reference_id === due.hold_id && MathBN.lt(line.amount, 0)
    )
    const missing = MathBN.add(due.amount, ...lines.map((line) => line.amount))
    if (change) {
      // One that died had begun just this; the rest when it is looked at next.
      await orders.confirmOrderChange(change.id)
      return
    }
    if (MathBN.gt(missing, 0)) {
      const { id } = await orders.createOrderChange({
        order_id: due.order_id,
        change_type: OrderChangeType.CREDIT_LINE,
        actions: [
          {
            order_id: due.order_id,
            version: order.version + 1,
            action: ChangeActionType.CREDIT_LINE_ADD,
            reference: POINTS_REFERENCE,
            reference_id: due.hold_id,
            amount: MathBN.mult(missing, -1),
          },
        ],
      })
      await orders.confirmOrderChange(id)
    }
  }
  await container.resolve(ENCORE_MODULE).creditDone(due)
}

/** An order, and the change of it that isn't confirmed yet. */
async function findOrder(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [
    {
      data: [order],
    },
    {
      data: [change],
    },
  ] = await Promise.all([
    query.graph({
      entity: "order",
      fields: ["id", "version", "canceled_at", "credit_lines.*"],
      filters: { id },
    }),
    query.graph({
      entity: "order_change",
      fields: ["id", "actions.reference"],
      filters: {
        order_id: id,
        status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED],
      },
    }),
  ])
  return { order, change }
}
