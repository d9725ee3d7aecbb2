import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { RewardPage } from "../../../../components/rewards/reward-page"

const Page = () => <RewardPage />

export default Page

export const handle = {
  label: "rewards.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="rewards.title" />,
}
