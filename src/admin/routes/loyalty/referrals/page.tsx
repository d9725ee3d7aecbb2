import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ReferralsTable } from "../../../components/referrals/referrals-table"

const ReferralsPage = () => <ReferralsTable />

export default ReferralsPage

export const config = defineRouteConfig({
  label: "referrals.nav",
  rank: 5,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="referrals.nav" />,
}
