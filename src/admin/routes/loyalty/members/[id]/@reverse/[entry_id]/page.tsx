import { ReverseEntryDrawer } from "../../../../../../components/member/reverse-entry-drawer"

const Page = () => <ReverseEntryDrawer />

export default Page
