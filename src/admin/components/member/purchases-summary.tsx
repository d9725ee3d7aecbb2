import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { MemberPurchases } from "../../lib/types"
import { Figure } from "../common/figure"

type PurchasesSummaryProps = { purchases: MemberPurchases }

export function PurchasesSummary({ purchases }: PurchasesSummaryProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { currency_code, by_currency = [] } = purchases

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Figure label={t("purchases.count")} value={format.number(purchases.count)} />
        <Figure
          label={t("purchases.repeat")}
          value={format.number(purchases.repeat_count)}
        />
        <Figure
          label={t("purchases.netTotal")}
          value={format.money(purchases.net_total, currency_code)}
        />
        <Figure
          label={t("purchases.average")}
          value={
            purchases.count > 0
              ? format.money(purchases.average_order_value, currency_code)
              : "–"
          }
        />
      </dl>
      {by_currency.length > 1 && (
        <ul className="flex flex-col gap-y-1">
          {by_currency.map((summary) => (
            <li key={summary.currency_code}>
              <Text size="small" className="text-ui-fg-subtle">
                {t("purchases.inCurrency", {
                  count: summary.count,
                  number: format.number(summary.count),
                  currency: format.currencyName(summary.currency_code),
                  total: format.money(summary.net_total, summary.currency_code),
                  average: format.money(
                    summary.average_order_value,
                    summary.currency_code
                  ),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
