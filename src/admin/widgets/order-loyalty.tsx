import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"

import { OrderLoyaltySection } from "../components/order/order-loyalty-section"

export default function OrderLoyaltyWidget({ data }: DetailWidgetProps<AdminOrder>) {
  return <OrderLoyaltySection orderId={data.id} />
}

export const config = defineWidgetConfig({
  id: "encore-order-loyalty",
  zone: "order.details.side",
})
