import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { SeenOrder } from "../../modules/encore/intake/follow"
import { Standing, StandingLine } from "../../modules/encore/program/earning/standing"
import {
  basketOf,
  fullTotals,
  ItemLike,
  lineOf,
  Products,
  returnedOf,
} from "./basket-of"
import { OrderRecord } from "./purchase-of-order"

/** How an order stands now, by what Medusa says of it. */
export function seenOrder(order: OrderRecord, products?: Products): SeenOrder {
  return {
    order_id: order.id,
    standing: {
      version: order.version,
      lines: (order.items ?? [])
        .filter((item) => !item.is_giftcard)
        .map((item) => standingLine(item, products)),
      shipping: basketOf(order).shipping,
      refunded: refundedOf(order),
    },
    canceled_at: order.canceled_at ? new Date(order.canceled_at) : null,
  }
}

/** An order that the shop has no longer: it was made for a payment that failed. */
export function goneOrder(orderId: string): SeenOrder {
  return {
    order_id: orderId,
    standing: {
      version: 0,
      lines: [],
      shipping: { net: "0", gross: "0" },
      refunded: "0",
    },
    canceled_at: new Date(),
  }
}

/** Whether an order stands otherwise than its record says; null: than it was placed. */
export function hasChanged(
  order: Pick<OrderRecord, "version" | "transactions">,
  standing: Pick<Standing, "version" | "refunded"> | null
): boolean {
  return (
    order.version > (standing?.version ?? 1) ||
    MathBN.gt(refundedOf(order), standing?.refunded ?? 0)
  )
}

/** All money that went back to the customer, for whatever reason. */
function refundedOf(order: Pick<OrderRecord, "transactions">): string {
  const back = (order.transactions ?? []).filter(({ amount }) => MathBN.lt(amount, 0))
  return MathBN.abs(MathBN.sum(0, ...back.map(({ amount }) => amount))).toString()
}

function standingLine(item: ItemLike, products?: Products): StandingLine {
  const whole = fullTotals(item).gross
  const units = MathBN.convert(item.quantity).toNumber()
  const worth = (count: BigNumberInput | undefined) =>
    units ? MathBN.div(MathBN.mult(whole, count ?? 0), units).toString() : "0"
  // What came back damaged counts as written off too.
  const claimed = MathBN.sub(
    item.detail?.written_off_quantity ?? 0,
    item.detail?.return_dismissed_quantity ?? 0
  )
  return {
    ...lineOf(item, products),
    returned: returnedOf(item),
    requested: worth(item.detail?.return_requested_quantity),
    claimed: worth(MathBN.max(0, claimed)),
  }
}
