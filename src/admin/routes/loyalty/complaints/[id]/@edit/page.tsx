import { EditComplaintDrawer } from "../../../../../components/complaints/edit-complaint-drawer"

const Page = () => <EditComplaintDrawer />

export default Page
