import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { RewardsPage } from "../../../components/rewards/rewards-page"

const Page = () => <RewardsPage />

export default Page

export const config = defineRouteConfig({
  label: "rewards.nav",
  rank: 3,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="rewards.nav" />,
}
