import { RemedyDrawer } from "../../../../../../components/complaints/remedy-drawer"

const Page = () => <RemedyDrawer />

export default Page
