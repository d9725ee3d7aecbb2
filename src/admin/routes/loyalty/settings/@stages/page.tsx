import { StagesSettingsDrawer } from "../../../../components/settings/settings-drawers"

export default function Page() {
  return <StagesSettingsDrawer />
}
