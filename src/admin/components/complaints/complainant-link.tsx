import { useTranslation } from "react-i18next"

import { type Complaint, complainant } from "../../lib/complaints"
import { memberHref } from "../../lib/member"
import { TextLink } from "../common/text-link"

type ComplainantLinkProps = { complaint: Pick<Complaint, "member" | "email"> }

/** Who complains: a member's page, or the address of somebody who is none. */
export function ComplainantLink({ complaint }: ComplainantLinkProps) {
  const { t } = useTranslation("encore")
  const name = complainant(complaint) ?? t("members.anonymous")

  return complaint.member ? (
    <TextLink to={memberHref(complaint.member.id)} className="truncate">
      {name}
    </TextLink>
  ) : (
    <span className="truncate">{name}</span>
  )
}
