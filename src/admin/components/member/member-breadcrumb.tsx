import { useTranslation } from "react-i18next"

import { useMember } from "../../hooks/use-members"
import { memberTitle } from "../../lib/member"

type MemberBreadcrumbProps = { id: string }

export function MemberBreadcrumb({ id }: MemberBreadcrumbProps) {
  const { t } = useTranslation("encore")
  const { data: member } = useMember(id)

  return member ? <span>{memberTitle(member) ?? t("members.anonymous")}</span> : null
}
