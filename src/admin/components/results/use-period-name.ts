import { useCallback } from "react"
import { useTranslation } from "react-i18next"

import { useShopTime } from "../../hooks/use-shop-time"
import { toIntlLocale } from "../../lib/locale"
import type { Interval, NpsPeriod } from "../../lib/results"

/** What a period of a trend is called: its days, its month, or the months of a quarter. */
export function usePeriodName(interval: Interval) {
  const { i18n } = useTranslation("encore")
  const { zone } = useShopTime()

  return useCallback(
    ({ from, to }: Pick<NpsPeriod, "from" | "to">) =>
      new Intl.DateTimeFormat(toIntlLocale(i18n.language), {
        timeZone: zone,
        year: "numeric",
        month: "short",
        ...(interval === "week" && { day: "numeric" }),
      }).formatRange(
        new Date(from),
        // The last moment of a period belongs to it, its end to the next one.
        new Date(Math.max(Date.parse(from), Date.parse(to) - 1))
      ),
    [i18n.language, zone, interval]
  )
}
