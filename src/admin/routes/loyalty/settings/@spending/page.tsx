import { SpendingSettingsDrawer } from "../../../../components/settings/settings-drawers"

const Page = () => <SpendingSettingsDrawer />

export default Page
