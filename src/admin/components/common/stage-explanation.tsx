import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { StageReason } from "../../lib/types"

type StageExplanationProps = { reason: StageReason }

/** In words: what the customer has done, and what the stage's rule asks for. */
export function StageExplanation({ reason: { facts, rule } }: StageExplanationProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { min_purchases, min_net_spend } = rule
  const minSpend = format.money(min_net_spend ?? 0, facts.currency_code)

  const purchases = {
    count: facts.purchases,
    number: format.number(facts.purchases),
  }
  const made = facts.currency_code
    ? t("stages.reason.madeAndSpent", {
        ...purchases,
        spend: format.money(Number(facts.net_spend), facts.currency_code),
      })
    : t("stages.reason.made", purchases)
  const last =
    facts.last_purchase_at &&
    t("stages.reason.last", { date: format.date(facts.last_purchase_at) })

  const needsPurchases = { count: min_purchases, number: format.number(min_purchases) }
  const needs =
    min_purchases > 0
      ? min_net_spend
        ? t("stages.reason.needsBoth", { ...needsPurchases, spend: minSpend })
        : t("stages.reason.needsPurchases", needsPurchases)
      : min_net_spend
        ? t("stages.reason.needsSpend", { spend: minSpend })
        : t("stages.reason.needsNothing")

  return (
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {t("stages.reason.joined", { made, last: last ?? "", needs })}
    </Text>
  )
}
