import { DecideReferralsDrawer } from "../../../../../components/referrals/decide-drawer"

const Page = () => <DecideReferralsDrawer />

export default Page
