import { EditStampCardModal } from "../../../../../components/stamp-cards/stamp-card-modals"

const Page = () => <EditStampCardModal />

export default Page
