import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { MessagesTable } from "../../../components/messages/messages-table"

const MessagesPage = () => <MessagesTable />

export default MessagesPage

export const config = defineRouteConfig({
  label: "messages.heading",
  rank: 14,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="messages.heading" />,
}
