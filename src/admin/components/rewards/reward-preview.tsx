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
  const { name, description, kind, price_points } = watch()

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
