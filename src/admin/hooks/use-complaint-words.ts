import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import type { ComplaintKind } from "../lib/complaints"
import { toIntlLocale } from "../lib/locale"
import { useFormat } from "./use-format"
import { useSettings } from "./use-settings"

/** What categories and causes are called, and how long a span of working time is. */
export function useComplaintWords() {
  const { t, i18n } = useTranslation("encore")
  const { data: settings } = useSettings()
  const format = useFormat()
  const locale = toIntlLocale(i18n.language).slice(0, 2)

  return useMemo(() => {
    const named = (kinds: ComplaintKind[] | undefined, ready: string) =>
      (kinds ?? []).map(({ handle, name, translations }) => ({
        value: handle,
        label:
          translations[locale] ??
          name ??
          t(`complaints.${ready}.${handle}`, { defaultValue: handle }),
      }))
    return {
      categories: named(settings?.complaints.categories, "categories"),
      causes: named(settings?.complaints.causes, "causes"),
      /** "1 h 30 min" of working time. */
      span: (minutes: number) => {
        const whole = Math.abs(Math.round(minutes))
        const [hours, rest] = [Math.floor(whole / 60), whole % 60]
        return [
          hours ? t("complaints.hours", { hours: format.number(hours) }) : "",
          rest || !hours
            ? t("complaints.minutes", { minutes: format.number(rest) })
            : "",
        ]
          .filter(Boolean)
          .join(" ")
      },
    }
  }, [t, settings, format, locale])
}
