import { DrawsSettingsDrawer } from "../../../../components/settings/draws-form"

const Page = () => <DrawsSettingsDrawer />

export default Page
