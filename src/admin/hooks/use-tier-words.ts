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

type Counted = {
  points: number
  orders: number
  spend?: number
  currency_code?: string | null
}

/** What counts of a member for the ladder, in words. It counts only what a tier asks for,
 * so what there is none of is left out. */
export function useCountedWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return ({ points, orders, spend = 0, currency_code }: Counted) =>
    t("tiers.member.counted", {
      what: format.list([
        ...(points
          ? [
              t("tiers.amounts.points", {
                count: points,
                number: format.number(points),
              }),
            ]
          : []),
        ...(spend && currency_code ? [format.money(spend, currency_code)] : []),
        ...(orders || !(points || spend)
          ? [
              t("tiers.amounts.orders", {
                count: orders,
                number: format.number(orders),
              }),
            ]
          : []),
      ]),
    })
}
