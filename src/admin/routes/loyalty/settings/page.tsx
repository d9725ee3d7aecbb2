import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { SettingsPage } from "../../../components/settings/settings-page"

const Page = () => <SettingsPage />

export default Page

export const config = defineRouteConfig({
  label: "nav.settings",
  rank: 20,
  translationNs: "encore",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="nav.settings" />,
}
