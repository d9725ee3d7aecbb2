import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ResultsPage } from "../../../components/results/results-page"

const Page = () => <ResultsPage />

export default Page

export const config = defineRouteConfig({
  label: "results.nav",
  rank: 11,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="results.nav" />,
}
