import { ExtendDrawer } from "../../../../../../components/complaints/extend-drawer"

const Page = () => <ExtendDrawer />

export default Page
