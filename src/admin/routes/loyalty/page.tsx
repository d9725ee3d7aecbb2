import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heart } from "@medusajs/icons"

import { Breadcrumb } from "../../components/common/breadcrumb"
import { MembersTable } from "../../components/members/members-table"

const MembersPage = () => <MembersTable />

export default MembersPage

export const config = defineRouteConfig({
  label: "nav.loyalty",
  icon: Heart,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="nav.loyalty" />,
}
