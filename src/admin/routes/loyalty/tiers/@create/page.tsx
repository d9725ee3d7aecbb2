import { CreateTierDrawer } from "../../../../components/tiers/tier-drawers"

const Page = () => <CreateTierDrawer />

export default Page
