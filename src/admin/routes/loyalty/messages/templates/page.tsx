import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { TemplatesPage } from "../../../../components/messages/templates-page"

const Page = () => <TemplatesPage />

export default Page

export const handle = {
  breadcrumb: () => <Breadcrumb label="messages.templates.heading" />,
}
