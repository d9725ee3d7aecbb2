import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"

import { CustomerLoyalty } from "../components/customer/customer-loyalty"

export default function CustomerLoyaltyWidget({
  data,
}: DetailWidgetProps<AdminCustomer>) {
  return <CustomerLoyalty customerId={data.id} />
}

export const config = defineWidgetConfig({
  id: "encore-customer-loyalty",
  zone: "customer.details.side",
})
