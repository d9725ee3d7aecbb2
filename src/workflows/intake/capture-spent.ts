import EncoreModuleService from "../../modules/encore/service"
import { pointsLinesOf } from "./basket-of"
import { OrderRecord } from "./purchase-of-order"

export type Redemption = {
  member_id: string
  entry_id: string
  points: number
  source_id: string
}

/**
 * Captures the points that pay on these orders, by the holds that their credit lines
 * name: each once, however often it is called.
 *
 * An order that was canceled before it was seen captures nothing; its hold lets go.
 */
export async function captureSpent(
  encore: EncoreModuleService,
  orders: OrderRecord[]
): Promise<Redemption[]> {
  const orderOfHold = new Map(
    orders.flatMap((order) =>
      pointsLinesOf(order).flatMap((line) =>
        line.reference_id ? [[line.reference_id, order] as const] : []
      )
    )
  )
  const holds = await encore.listPointHolds({
    id: [...orderOfHold.keys()],
    status: ["held", "expired", "released"],
  })

  const redemptions: Redemption[] = []
  for (const hold of holds) {
    const order = orderOfHold.get(hold.id)!
    if (order.canceled_at) {
      await letGo(encore, hold)
      continue
    }
    const { entry_id, posted } = await encore.captureHold({
      hold_id: hold.id,
      member_id: hold.member_id,
      order_id: order.id,
      effective_at: new Date(order.created_at),
    })
    if (posted) {
      redemptions.push({
        member_id: hold.member_id,
        entry_id,
        points: -hold.points,
        source_id: order.id,
      })
    }
  }
  return redemptions
}

async function letGo(
  encore: EncoreModuleService,
  hold: Awaited<ReturnType<EncoreModuleService["listPointHolds"]>>[number]
): Promise<void> {
  if (hold.status === "held") {
    await encore.holdPoints({ ...hold, points: 0, amount: "0" })
  }
}
