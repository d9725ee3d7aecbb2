import { CreateStampCardModal } from "../../../../components/stamp-cards/stamp-card-modals"

const Page = () => <CreateStampCardModal />

export default Page
