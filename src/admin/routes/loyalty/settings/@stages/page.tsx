import { StagesSettingsDrawer } from "../../../../components/settings/settings-drawers"

const Page = () => <StagesSettingsDrawer />

export default Page
