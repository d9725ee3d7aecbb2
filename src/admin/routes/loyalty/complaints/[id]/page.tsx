import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { ComplaintPage } from "../../../../components/complaints/complaint-page"

const Page = () => <ComplaintPage />

export default Page

export const handle = {
  label: "complaints.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="complaints.title" />,
}
