import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ProgramPage } from "../../../components/program/program-page"

const Page = () => <ProgramPage />

export default Page

export const config = defineRouteConfig({
  label: "nav.program",
  rank: 1,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="nav.program" />,
}
