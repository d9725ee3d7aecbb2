import { useTranslation } from "react-i18next"

import type { Suggestion } from "../../lib/complaints"
import { memberHref } from "../../lib/member"
import { TextLink } from "../common/text-link"

type SuggestionAuthorProps = { suggestion: Suggestion }

/** Who suggests it: a member, an address, or nobody who said who they are. */
export function SuggestionAuthor({ suggestion }: SuggestionAuthorProps) {
  const { t } = useTranslation("encore")
  const { member_id, member_name, member_email, email } = suggestion

  return member_id ? (
    <TextLink to={memberHref(member_id)}>
      {member_name || member_email || t("members.anonymous")}
    </TextLink>
  ) : (
    <span>{email ?? t("members.anonymous")}</span>
  )
}
