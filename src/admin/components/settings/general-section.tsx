import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type GeneralSectionProps = { settings: Settings }

export function GeneralSection({ settings }: GeneralSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section
      level="h1"
      heading={t("settings.heading")}
      description={t("settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="general">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow title={t("settings.pointsName")} value={settings.points_name} />
      <SectionRow title={t("settings.timeZone")} value={settings.time_zone} />
      <SectionRow
        title={t("settings.trust")}
        value={
          <StatusBadge color={settings.trust_account_emails ? "orange" : "green"}>
            {t(
              settings.trust_account_emails ? "settings.trustOn" : "settings.trustOff"
            )}
          </StatusBadge>
        }
      />
    </Section>
  )
}
