import { ReferralDrawer } from "../../../../../components/referrals/referral-drawer"

const Page = () => <ReferralDrawer />

export default Page
