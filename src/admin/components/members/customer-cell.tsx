import { useTranslation } from "react-i18next"

import type { Member } from "../../lib/types"
import { memberHref, memberTitle } from "../../lib/member"
import { TextLink } from "../common/text-link"

type CustomerCellProps = { member: Member }

/**
 * Who the member is. The row can be clicked, but only a link can be reached by
 * keyboard and opened in a tab of its own.
 */
export function CustomerCell({ member }: CustomerCellProps) {
  const { t } = useTranslation("encore")

  return (
    <span className="txt-compact-small flex max-w-60 flex-col">
      <TextLink
        to={memberHref(member.id)}
        className="text-ui-fg-base truncate font-medium"
      >
        {memberTitle(member) ?? t("members.anonymous")}
      </TextLink>
      {member.name && member.email && (
        <span className="text-ui-fg-subtle truncate">{member.email}</span>
      )}
    </span>
  )
}
