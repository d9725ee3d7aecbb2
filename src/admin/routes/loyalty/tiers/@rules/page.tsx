import { LadderRulesDrawer } from "../../../../components/tiers/tier-drawers"

const Page = () => <LadderRulesDrawer />

export default Page
