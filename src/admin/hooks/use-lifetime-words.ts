import { useTranslation } from "react-i18next"

import type { ExpiryRule, MaturityEvent } from "../lib/types"
import { useFormat } from "./use-format"

/** How long points wait and last, in words. */
export function useLifetimeWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  const days = (count: number) =>
    t("settings.days", { count, number: format.number(count) })

  return {
    days,

    waits: ({ event, days: count }: { event: MaturityEvent; days: number }) =>
      count > 0
        ? t(`settings.lifetime.after.${event}`, { days: days(count) })
        : t(`settings.lifetime.atOnce.${event}`),

    expires: (rule: ExpiryRule) =>
      t(`settings.lifetime.rules.${rule.type}`, {
        days: rule.type === "never" ? "" : days(rule.days),
      }),
  }
}
