import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Import } from "../../lib/types"
import { Figure } from "../common/figure"

type ImportTotalsProps = { item: Import }

/** What an import read, and what it brings: as true of a dry run. */
export function ImportTotals({ item }: ImportTotalsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { totals } = item

  return (
    <div className="flex flex-col gap-y-6 px-6 py-4">
      <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Figure label={t("imports.columns.rows")} value={format.number(item.rows)} />
        <Figure
          label={t("imports.columns.accepted")}
          value={format.number(item.accepted)}
        />
        <Figure
          label={t("imports.columns.unchanged")}
          value={format.number(item.unchanged)}
        />
        <Figure
          label={t("imports.columns.rejected_count")}
          value={format.number(item.rejected_count)}
        />
      </dl>
      <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Figure
          label={t("imports.totals.members")}
          value={format.number(totals.members)}
        />
        {item.kind !== "balances" && (
          <Figure
            label={t("imports.totals.purchases")}
            value={format.number(totals.purchases)}
          />
        )}
        <Figure
          label={t("imports.totals.points")}
          value={format.number(totals.points)}
        />
        {totals.amounts.map(({ currency_code, amount }) => (
          <Figure
            key={currency_code}
            label={t("imports.totals.amount", {
              currency: currency_code.toUpperCase(),
            })}
            value={format.money(amount, currency_code)}
          />
        ))}
      </dl>
    </div>
  )
}
