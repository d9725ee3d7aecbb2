import { GeneralSettingsDrawer } from "../../../../components/settings/settings-drawers"

export default function Page() {
  return <GeneralSettingsDrawer />
}
