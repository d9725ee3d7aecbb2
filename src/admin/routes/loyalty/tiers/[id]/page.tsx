import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { TierPage } from "../../../../components/tiers/tier-page"

const Page = () => <TierPage />

export default Page

export const handle = {
  breadcrumb: () => <Breadcrumb label="tiers.tier" />,
}
