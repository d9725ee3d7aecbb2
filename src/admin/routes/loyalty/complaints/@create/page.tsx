import { NewComplaintDrawer } from "../../../../components/complaints/new-complaint-drawer"

const Page = () => <NewComplaintDrawer />

export default Page
