import { EditTierDrawer } from "../../../../../components/tiers/tier-drawers"

const Page = () => <EditTierDrawer />

export default Page
