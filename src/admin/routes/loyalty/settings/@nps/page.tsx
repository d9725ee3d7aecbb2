import { NpsSettingsDrawer } from "../../../../components/settings/nps-form"

const Page = () => <NpsSettingsDrawer />

export default Page
