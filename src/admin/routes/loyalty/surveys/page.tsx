import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { SurveysTable } from "../../../components/surveys/surveys-table"

const SurveysPage = () => <SurveysTable />

export default SurveysPage

export const config = defineRouteConfig({
  label: "surveys.heading",
  rank: 10,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="surveys.heading" />,
}
