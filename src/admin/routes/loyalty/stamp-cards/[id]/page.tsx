import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { StampCardPage } from "../../../../components/stamp-cards/stamp-card-page"

const Page = () => <StampCardPage />

export default Page

export const handle = {
  label: "stamps.one",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="stamps.one" />,
}
