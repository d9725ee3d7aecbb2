import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { NpsSettings } from "../../lib/results"
import { Section } from "../common/section"

type NpsSectionProps = { nps: NpsSettings }

/** How answers to "would you recommend us" are read. */
export function NpsSection({ nps }: NpsSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Section
      heading={t("results.settings.heading")}
      description={t("results.settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="nps">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow
        title={t("results.settings.preset")}
        value={t(`results.settings.${nps.preset}`)}
      />
      <SectionRow
        title={t("results.settings.least")}
        value={format.number(nps.least_answers)}
      />
      <SectionRow
        title={t("results.settings.industry")}
        value={
          nps.industry
            ? t("results.settings.industryShown", {
                ...nps.industry,
                value: format.number(nps.industry.value),
              })
            : t("results.settings.industryNone")
        }
      />
    </Section>
  )
}
