import { GiveRewardDrawer } from "../../../../../components/rewards/give-reward-drawer"

const Page = () => <GiveRewardDrawer />

export default Page
