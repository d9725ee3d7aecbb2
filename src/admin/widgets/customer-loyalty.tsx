import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"

import { CustomerLoyalty } from "../components/customer/customer-loyalty"

const CustomerLoyaltyWidget = ({ data }: DetailWidgetProps<AdminCustomer>) => (
  <CustomerLoyalty customerId={data.id} />
)

export default CustomerLoyaltyWidget

export const config = defineWidgetConfig({
  id: "encore-customer-loyalty",
  zone: "customer.details.side",
})
