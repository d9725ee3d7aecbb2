import { MergeMemberDrawer } from "../../../../../components/member/merge-member-drawer"

const Page = () => <MergeMemberDrawer />

export default Page
