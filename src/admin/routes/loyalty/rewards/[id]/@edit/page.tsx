import { EditRewardModal } from "../../../../../components/rewards/reward-modals"

const Page = () => <EditRewardModal />

export default Page
