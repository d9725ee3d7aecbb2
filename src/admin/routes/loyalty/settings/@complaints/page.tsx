import { ComplaintSettingsModal } from "../../../../components/complaints/complaint-settings-modal"

const Page = () => <ComplaintSettingsModal />

export default Page
