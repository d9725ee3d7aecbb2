import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { toIntlLocale } from "../lib/locale"
import { useSettings } from "./use-settings"

/** Times on the shop's clocks, wherever the admin sits; with the zone's name. */
export function useShopTime() {
  const { i18n } = useTranslation()
  const { data: settings } = useSettings()
  const zone = settings?.time_zone ?? "UTC"

  return useMemo(() => {
    const times = new Intl.DateTimeFormat(toIntlLocale(i18n.language), {
      timeZone: zone,
      dateStyle: "medium",
      timeStyle: "short",
    })
    return { zone, show: (value: string) => times.format(new Date(value)) }
  }, [i18n.language, zone])
}
