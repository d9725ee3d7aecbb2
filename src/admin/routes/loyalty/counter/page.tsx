import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { CounterPage } from "../../../components/counter/counter-page"

const Page = () => <CounterPage />

export default Page

export const config = defineRouteConfig({
  label: "cards.nav",
  rank: 7,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="cards.nav" />,
}
