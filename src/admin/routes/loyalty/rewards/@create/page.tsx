import { CreateRewardModal } from "../../../../components/rewards/reward-modals"

const Page = () => <CreateRewardModal />

export default Page
