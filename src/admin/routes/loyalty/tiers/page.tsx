import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { TiersPage } from "../../../components/tiers/tiers-page"

const Page = () => <TiersPage />

export default Page

export const config = defineRouteConfig({
  label: "tiers.heading",
  rank: 2,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="tiers.heading" />,
}
