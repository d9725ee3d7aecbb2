import { LifetimeSettingsDrawer } from "../../../../components/settings/settings-drawers"

const Page = () => <LifetimeSettingsDrawer />

export default Page
