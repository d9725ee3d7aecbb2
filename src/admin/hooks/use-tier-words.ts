import { useTranslation } from "react-i18next"

import type { TierAmounts } from "../lib/types"
import { useFormat } from "./use-format"
import { useSettings } from "./use-settings"

/** What a tier asks for, or what is missing of it, in words. */
export function useTierWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { data: settings } = useSettings()

  return ({ points, spend, orders }: TierAmounts, currencyCode?: string | null) =>
    format.anyOf([
      ...(points === undefined
        ? []
        : [
            t("tiers.amounts.points", { count: points, number: format.number(points) }),
          ]),
      ...(spend === undefined
        ? []
        : [
            t("tiers.amounts.spend", {
              amount: format.money(
                spend,
                currencyCode ?? settings?.spend_currency_code ?? null
              ),
            }),
          ]),
      ...(orders === undefined
        ? []
        : [
            t("tiers.amounts.orders", { count: orders, number: format.number(orders) }),
          ]),
    ])
}
