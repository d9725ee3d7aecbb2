import { UnmergeMemberDrawer } from "../../../../../components/member/unmerge-member-drawer"

const Page = () => <UnmergeMemberDrawer />

export default Page
