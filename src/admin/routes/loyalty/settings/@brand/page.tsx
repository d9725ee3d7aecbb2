import { BrandSettingsDrawer } from "../../../../components/settings/settings-drawers"

const Page = () => <BrandSettingsDrawer />

export default Page
