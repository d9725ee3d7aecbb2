import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ImportsTable } from "../../../components/imports/imports-table"

const ImportsPage = () => <ImportsTable />

export default ImportsPage

export const config = defineRouteConfig({
  label: "nav.imports",
  rank: 8,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="nav.imports" />,
}
