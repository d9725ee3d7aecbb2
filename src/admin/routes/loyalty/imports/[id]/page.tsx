import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { ImportPage } from "../../../../components/imports/import-page"

const Page = () => <ImportPage />

export default Page

export const handle = {
  label: "imports.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="imports.title" />,
}
