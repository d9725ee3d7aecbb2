import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"

import { OrderLoyaltySection } from "../components/order/order-loyalty-section"

const OrderLoyaltyWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderLoyaltySection orderId={data.id} />
)

export default OrderLoyaltyWidget

export const config = defineWidgetConfig({
  id: "encore-order-loyalty",
  zone: "order.details.side",
})
