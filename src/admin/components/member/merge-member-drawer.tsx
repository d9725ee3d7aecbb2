import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useMember } from "../../hooks/use-members"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { MergeMemberForm } from "./merge-member-form"

export function MergeMemberDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useMember(id)

  return (
    <Drawer heading={t("merge.heading")} description={t("merge.description")}>
      <SectionState query={query}>
        {(member) => <MergeMemberForm member={member} />}
      </SectionState>
    </Drawer>
  )
}
