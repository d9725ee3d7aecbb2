import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { DrawInput } from "../../lib/draw-types"

/** How one comes to entries, a sentence for each way. */
export function useWaysInWords(ways: DrawInput["ways"]): string[] {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { order } = ways
  const amounts = (list: { currency_code: string; amount: number }[]) =>
    format.list(list.map((a) => format.money(a.amount, a.currency_code)))
  const entriesOf = (count: number) =>
    t("draws.entries.some", { count, entries: format.number(count) })

  return [
    ...(ways.free ? [t("draws.rules.free")] : []),
    ...(order
      ? [
          order.per === "order"
            ? t("draws.rules.perOrder", { entries: entriesOf(order.entries) })
            : t("draws.rules.perAmount", {
                entries: entriesOf(order.entries),
                amounts: amounts(order.amounts),
              }),
          ...(order.min_spend.length
            ? [t("draws.rules.minSpend", { amounts: amounts(order.min_spend) })]
            : []),
          ...(order.product_ids.length || order.category_ids.length
            ? [
                t("draws.rules.goods", {
                  count: order.product_ids.length + order.category_ids.length,
                }),
              ]
            : []),
        ]
      : []),
    ...(ways.points
      ? [
          t("draws.rules.points", {
            count: ways.points.points,
            points: format.number(ways.points.points),
          }),
        ]
      : []),
    ...ways.activities.map(({ trigger, entries }) =>
      t("draws.rules.activity", {
        activity: t(`draws.activities.${trigger}`, { defaultValue: trigger }),
        entries: entriesOf(entries),
      })
    ),
  ]
}
