import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useSettings } from "../../hooks/use-settings"
import { useTier, useTiers } from "../../hooks/use-tiers"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { LadderRulesForm } from "./ladder-rules-form"
import { TierForm } from "./tier-form"

const TIERS = "/loyalty/tiers"

export function CreateTierDrawer() {
  const { t } = useTranslation("encore")
  const tiers = useTiers()

  return (
    <Drawer
      prev={TIERS}
      heading={t("tiers.form.createHeading")}
      description={t("tiers.form.description")}
    >
      <SectionState query={tiers}>
        {({ count }) => <TierForm rank={count + 1} />}
      </SectionState>
    </Drawer>
  )
}

export function EditTierDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useTier(id)

  return (
    <Drawer
      prev={TIERS}
      heading={t("tiers.form.editHeading")}
      description={t("tiers.form.description")}
    >
      <SectionState query={query}>
        {(tier) => <TierForm tier={tier} rank={tier.rank} />}
      </SectionState>
    </Drawer>
  )
}

export function LadderRulesDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      prev={TIERS}
      heading={t("tiers.rules.heading")}
      description={t("tiers.rules.formDescription")}
    >
      <SectionState query={query}>
        {(settings) => <LadderRulesForm rules={settings.tiers} />}
      </SectionState>
    </Drawer>
  )
}
