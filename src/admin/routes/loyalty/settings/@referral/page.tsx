import { ReferralSettingsDrawer } from "../../../../components/referrals/referral-settings-drawer"

const Page = () => <ReferralSettingsDrawer />

export default Page
