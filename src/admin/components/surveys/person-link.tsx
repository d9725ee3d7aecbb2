import { useTranslation } from "react-i18next"

import { memberHref } from "../../lib/member"
import type { Invitation } from "../../lib/surveys"
import { TextLink } from "../common/text-link"

type PersonLinkProps = Pick<Invitation, "member_id" | "member">

/** Who was asked, and the way to their page; by an open link it may be nobody known. */
export function PersonLink({ member_id, member }: PersonLinkProps) {
  const { t } = useTranslation("encore")

  return member_id ? (
    <TextLink to={memberHref(member_id)}>
      {member?.name ?? member?.email ?? t("members.anonymous")}
    </TextLink>
  ) : (
    <span className="text-ui-fg-subtle">{t("surveys.unknownPerson")}</span>
  )
}
