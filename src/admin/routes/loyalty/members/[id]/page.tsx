import type { UIMatch } from "react-router-dom"

import { MemberBreadcrumb } from "../../../../components/member/member-breadcrumb"
import { MemberPage } from "../../../../components/member/member-page"

const Page = () => <MemberPage />

export default Page

export const handle = {
  label: "member.title",
  translationNs: "encore",
  breadcrumb: ({ params }: UIMatch) => <MemberBreadcrumb id={params.id ?? ""} />,
}
