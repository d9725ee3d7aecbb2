import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { Drawer } from "../common/drawer"
import { UnmergeMemberForm } from "./unmerge-member-form"

export function UnmergeMemberDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()

  return (
    <Drawer heading={t("unmerge.heading")} description={t("unmerge.description")}>
      <UnmergeMemberForm memberId={id} />
    </Drawer>
  )
}
