import { useTranslation } from "react-i18next"

import { useSettings } from "../../hooks/use-settings"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { BrandForm } from "./brand-form"
import { GeneralForm } from "./general-form"
import { LifetimeForm } from "./lifetime-form"
import { SpendingForm } from "./spending-form"
import { StagesForm } from "./stages-form"

export function GeneralSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer heading={t("settings.heading")} description={t("settings.description")}>
      <SectionState query={query}>
        {(settings) => <GeneralForm settings={settings} />}
      </SectionState>
    </Drawer>
  )
}

export function StagesSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("settings.stages.heading")}
      description={t("settings.stages.formDescription")}
    >
      <SectionState query={query}>
        {(settings) => <StagesForm settings={settings} />}
      </SectionState>
    </Drawer>
  )
}

export function SpendingSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("settings.spending.heading")}
      description={t("settings.spending.description")}
    >
      <SectionState query={query}>
        {(settings) => <SpendingForm settings={settings} />}
      </SectionState>
    </Drawer>
  )
}

export function LifetimeSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("settings.lifetime.heading")}
      description={t("settings.lifetime.description")}
    >
      <SectionState query={query}>
        {(settings) => <LifetimeForm earning={settings.earning} />}
      </SectionState>
    </Drawer>
  )
}

export function BrandSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()

  return (
    <Drawer
      heading={t("cards.brand.heading")}
      description={t("cards.brand.description")}
    >
      <SectionState query={query}>
        {(settings) => <BrandForm brand={settings.brand} />}
      </SectionState>
    </Drawer>
  )
}
