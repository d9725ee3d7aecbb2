import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type SpendingSectionProps = { settings: Settings }

/** What points are worth at the checkout, and how many of them may pay. */
export function SpendingSection({ settings }: SpendingSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { redemption } = settings
  const yesOrNo = (value: boolean) =>
    t(value ? "settings.spending.yes" : "settings.spending.no")
  const rates = redemption.rates.map(({ points, amount, currency_code }) =>
    t("settings.spending.rate", {
      count: points,
      points: format.number(points),
      amount: format.money(amount, currency_code),
    })
  )

  return (
    <Section
      heading={t("settings.spending.heading")}
      description={t("settings.spending.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="spending">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow
        title={t("settings.spending.rates")}
        value={rates.length ? format.list(rates) : t("settings.spending.noRates")}
      />
      <SectionRow
        title={t("settings.spending.minPoints")}
        value={format.number(redemption.min_points)}
      />
      <SectionRow
        title={t("settings.spending.step")}
        value={format.number(redemption.step)}
      />
      <SectionRow
        title={t("settings.spending.share")}
        value={format.percent(redemption.max_share)}
      />
      <SectionRow
        title={t("settings.spending.shipping")}
        value={yesOrNo(redemption.include_shipping)}
      />
      <SectionRow
        title={t("settings.spending.excluded")}
        value={format.number(redemption.excluded_product_ids.length)}
      />
      <SectionRow
        title={t("settings.spending.earns")}
        value={yesOrNo(redemption.earn_on_points)}
      />
      <SectionRow
        title={t("settings.spending.holdMinutes")}
        value={format.number(redemption.hold_minutes)}
      />
      <SectionRow
        title={t("settings.spending.restoredDays")}
        value={format.number(redemption.restored_expiry_days)}
      />
    </Section>
  )
}
