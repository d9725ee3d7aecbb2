import { GeneralSettingsDrawer } from "../../../../components/settings/settings-drawers"

const Page = () => <GeneralSettingsDrawer />

export default Page
