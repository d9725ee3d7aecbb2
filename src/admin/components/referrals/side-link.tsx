import { useTranslation } from "react-i18next"

import { memberHref, memberTitle } from "../../lib/member"
import type { Referral } from "../../lib/types"
import { TextLink } from "../common/text-link"

type SideLinkProps = { side: Referral["advocate"] }

/** One of the two whom a referral is about. */
export function SideLink({ side }: SideLinkProps) {
  const { t } = useTranslation("encore")

  return (
    <TextLink to={memberHref(side.id)} className="truncate">
      {memberTitle(side) ?? t("members.anonymous")}
    </TextLink>
  )
}
