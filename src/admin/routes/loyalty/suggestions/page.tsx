import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { SuggestionsTable } from "../../../components/suggestions/suggestions-table"

const Page = () => <SuggestionsTable />

export default Page

export const config = defineRouteConfig({
  label: "suggestions.heading",
  rank: 13,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="suggestions.heading" />,
}
