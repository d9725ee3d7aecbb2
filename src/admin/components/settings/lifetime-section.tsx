import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useLifetimeWords } from "../../hooks/use-lifetime-words"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type LifetimeSectionProps = { settings: Settings }

/** When points of an order become available, and when points end. */
export function LifetimeSection({ settings }: LifetimeSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useLifetimeWords()
  const { maturity, expiry, expiry_warning_days: warning } = settings.earning

  const countries = expiry.by_country.map((rule) =>
    t("settings.lifetime.countryRule", {
      country: format.countryName(rule.country_code),
      rule: words.expires(rule),
    })
  )

  return (
    <Section
      heading={t("settings.lifetime.heading")}
      description={t("settings.lifetime.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="lifetime">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow title={t("settings.maturity")} value={words.waits(maturity)} />
      <SectionRow title={t("settings.expiry")} value={words.expires(expiry)} />
      <SectionRow
        title={t("settings.lifetime.countries")}
        value={
          countries.length ? format.list(countries) : t("settings.lifetime.noCountries")
        }
      />
      <SectionRow
        title={t("settings.lifetime.warning")}
        value={
          warning === null
            ? t("settings.lifetime.warningNone")
            : t("settings.lifetime.warningAhead", { days: words.days(warning) })
        }
      />
    </Section>
  )
}
