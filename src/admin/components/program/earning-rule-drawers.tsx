import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useEarningRule } from "../../hooks/use-earning-rules"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { EarningRuleForm } from "./earning-rule-form"

const PROGRAM = "/loyalty/program"

export function CreateEarningRuleDrawer() {
  const { t } = useTranslation("encore")

  return (
    <Drawer
      prev={PROGRAM}
      heading={t("program.form.createHeading")}
      description={t("program.form.createDescription")}
    >
      <EarningRuleForm />
    </Drawer>
  )
}

export function EditEarningRuleDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useEarningRule(id)

  return (
    <Drawer
      prev={PROGRAM}
      heading={t("program.form.editHeading")}
      description={t("program.form.editDescription")}
    >
      <SectionState query={query}>
        {(rule) => <EarningRuleForm rule={rule} />}
      </SectionState>
    </Drawer>
  )
}
