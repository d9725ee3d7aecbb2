import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useMember } from "../../hooks/use-members"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { AdjustPointsForm } from "./adjust-points-form"

export function AdjustPointsDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useMember(id)

  return (
    <Drawer heading={t("adjust.heading")} description={t("adjust.description")}>
      <SectionState query={query}>
        {(member) => <AdjustPointsForm member={member} />}
      </SectionState>
    </Drawer>
  )
}
