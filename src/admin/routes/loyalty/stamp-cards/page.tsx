import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { StampCardsTable } from "../../../components/stamp-cards/stamp-cards-table"

const Page = () => <StampCardsTable />

export default Page

export const config = defineRouteConfig({
  label: "stamps.heading",
  rank: 4,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="stamps.heading" />,
}
