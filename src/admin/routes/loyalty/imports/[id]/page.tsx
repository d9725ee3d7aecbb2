import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { ImportPage } from "../../../../components/imports/import-page"

export default function Page() {
  return <ImportPage />
}

export const handle = {
  label: "imports.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="imports.title" />,
}
