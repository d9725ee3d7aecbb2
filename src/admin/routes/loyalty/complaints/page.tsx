import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ComplaintsPage } from "../../../components/complaints/complaints-page"

const Page = () => <ComplaintsPage />

export default Page

export const config = defineRouteConfig({
  label: "complaints.heading",
  rank: 12,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="complaints.heading" />,
}
