import { AssignComplaintsDrawer } from "../../../../components/complaints/batch-drawers"

const Page = () => <AssignComplaintsDrawer />

export default Page
