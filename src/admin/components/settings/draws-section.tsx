import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type DrawsSectionProps = { settings: Settings }

/** Where a prize draw can't be published without a free way to enter. */
export function DrawsSection({ settings }: DrawsSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { free_entry, free_entry_country_codes } = settings.draws

  return (
    <Section
      heading={t("draws.settings.heading")}
      description={t("draws.settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="draws">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow
        title={t("draws.settings.freeEntry")}
        value={
          free_entry === "in_countries"
            ? format.list(free_entry_country_codes.map(format.countryName))
            : t(`draws.settings.choices.${free_entry}`)
        }
      />
    </Section>
  )
}
