import { CloseComplaintsDrawer } from "../../../../components/complaints/batch-drawers"

const Page = () => <CloseComplaintsDrawer />

export default Page
