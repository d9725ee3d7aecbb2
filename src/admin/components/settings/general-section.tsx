import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type GeneralSectionProps = { settings: Settings }

export function GeneralSection({ settings }: GeneralSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { maturity, expiry } = settings.earning

  const days = (count: number) =>
    t("settings.days", { count, number: format.number(count) })

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
      <SectionRow
        title={t("settings.maturity")}
        value={
          maturity.days > 0
            ? t("settings.maturityAfter", { days: days(maturity.days) })
            : t("settings.maturityAtOnce")
        }
      />
      <SectionRow
        title={t("settings.expiry")}
        value={
          expiry.days === null
            ? t("settings.expiryNever")
            : t("settings.expiryAfter", { days: days(expiry.days) })
        }
      />
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
