import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useSettings } from "../../hooks/use-settings"
import { Figure } from "../common/figure"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"

/** How members move on the ladder. */
export function LadderRulesSection() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const query = useSettings()
  const days = (count: number) =>
    t("settings.days", { count, number: format.number(count) })

  return (
    <Section
      heading={t("tiers.rules.heading")}
      description={t("tiers.rules.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="rules">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionState query={query} rows={2}>
        {({ tiers }) => (
          <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-4">
            <Figure
              label={t("tiers.rules.window")}
              value={
                tiers.window.type === "rolling"
                  ? t("tiers.rules.lastMonths", {
                      count: tiers.window.months,
                      number: format.number(tiers.window.months ?? 0),
                    })
                  : t(`tiers.rules.windows.${tiers.window.type}`)
              }
            />
            <Figure label={t("tiers.rules.grace")} value={days(tiers.grace_days)} />
            <Figure
              label={t("tiers.rules.downgrade")}
              value={t(`tiers.rules.downgrades.${tiers.downgrade}`)}
            />
            <Figure
              label={t("tiers.rules.warning")}
              value={
                tiers.warning_days === null
                  ? t("tiers.rules.noWarning")
                  : days(tiers.warning_days)
              }
            />
          </dl>
        )}
      </SectionState>
    </Section>
  )
}
