import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { EarningRuleDefinition } from "../../lib/types"

type RatesInWordsProps = { definition: EarningRuleDefinition }

/** "1 point per €1.00 and 2 points per $3.00". */
export function RatesInWords({ definition }: RatesInWordsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <span>
      {format.list(
        definition.effect.rates.map((rate) =>
          t("program.rate", {
            count: rate.points,
            points: format.number(rate.points),
            amount: format.money(rate.per, rate.currency_code),
          })
        )
      )}
    </span>
  )
}
