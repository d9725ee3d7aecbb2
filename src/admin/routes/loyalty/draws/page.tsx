import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { DrawsTable } from "../../../components/draws/draws-table"

const DrawsPage = () => <DrawsTable />

export default DrawsPage

export const config = defineRouteConfig({
  label: "draws.heading",
  rank: 6,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="draws.heading" />,
}
