import { Breadcrumb } from "../../../../../components/common/breadcrumb"
import { TemplatePage } from "../../../../../components/messages/template-page"

const Page = () => <TemplatePage />

export default Page

export const handle = {
  breadcrumb: () => <Breadcrumb label="messages.templates.title" />,
}
