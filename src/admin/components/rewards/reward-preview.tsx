import { Badge, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { RewardValues } from "./reward-values"

/** The reward as a member will see it, while it is written. */
export function RewardPreview() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { watch } = useFormContext<RewardValues>()
  const values = watch()
  const { name, description, kind, price_points } = values
  const worth = useWorth(values)

  return (
    <section
      aria-label={t("rewards.preview")}
      className="shadow-elevation-card-rest bg-ui-bg-subtle flex flex-col gap-y-2 rounded-xl border-2 border-dashed p-6"
    >
      <div className="flex items-center justify-between gap-x-4">
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("rewards.preview")}
        </Text>
        <Badge size="2xsmall">{t(`rewards.kinds.${kind}`)}</Badge>
      </div>
      <Text size="xlarge" weight="plus">
        {name || t("rewards.form.name")}
      </Text>
      {worth && (
        <Text size="large" weight="plus" className="text-ui-fg-interactive">
          {worth}
        </Text>
      )}
      {description && <Text className="text-ui-fg-subtle">{description}</Text>}
      <Text size="small" weight="plus">
        {kind === "points" || price_points.trim() === ""
          ? t("rewards.givenOnly")
          : t("rewards.price", {
              count: Number(price_points),
              points: format.number(Number(price_points)),
            })}
      </Text>
    </section>
  )
}

/** What it is worth, where that is a figure; what else it is, its kind says. */
function useWorth({ kind, percent, amounts, points }: RewardValues): string | null {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const number = (typed: string) => Number(typed) || 0

  switch (kind) {
    case "percent":
      return number(percent) ? format.percent(number(percent) / 100) : null
    case "amount": {
      const given = Object.entries(amounts).filter(([, amount]) => number(amount))
      return given.length
        ? format.list(given.map(([code, amount]) => format.money(number(amount), code)))
        : null
    }
    case "points":
      return number(points)
        ? t("rewards.price", {
            count: number(points),
            points: format.number(number(points)),
          })
        : null
    default:
      return null
  }
}
