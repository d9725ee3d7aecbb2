import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { DrawPage } from "../../../../components/draws/draw-page"

const Page = () => <DrawPage />

export default Page

export const handle = {
  label: "draws.title",
  translationNs: "encore",
  breadcrumb: () => <Breadcrumb label="draws.title" />,
}
