import { useSearchParams } from "react-router-dom"

import { useShopTime } from "../../hooks/use-shop-time"
import type { ResultsFilter } from "../../lib/results"

const DAY = 24 * 60 * 60 * 1000

/** Days back from today; `all` and `custom` besides. */
const SPANS = { days30: 30, days90: 90, days365: 365 } as const

export const PERIODS = ["days30", "days90", "days365", "all", "custom"] as const
export type Period = (typeof PERIODS)[number]

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Which answers the page looks at, kept in the address. */
export function useResultsFilter() {
  const [params, setParams] = useSearchParams()
  const { zone } = useShopTime()
  // Canada writes days as ISO 8601 does.
  const days = new Intl.DateTimeFormat("en-CA", { timeZone: zone })
  const dayBefore = (count: number) => days.format(Date.now() - count * DAY)

  const asked = params.get("period")
  const period = PERIODS.find((one) => one === asked) ?? "days365"
  const [from, to] = [params.get("from"), params.get("to")]
  const survey_id = params.get("survey_id") ?? undefined
  const isWrong = period === "custom" && isDay(from) && isDay(to) && from > to

  const filter: ResultsFilter = { survey_id }
  if (period === "custom") {
    filter.from = isDay(from) ? from : undefined
    filter.to = isDay(to) && !isWrong ? to : undefined
  } else if (period !== "all") {
    filter.from = dayBefore(SPANS[period] - 1)
    filter.to = dayBefore(0)
  }

  return {
    filter,
    period,
    isWrong,
    days: { from: from ?? "", to: to ?? "" },
    /** Sets what is given and takes off what is null; lists begin at their first page. */
    change: (values: Record<string, string | null>) =>
      setParams((current) => {
        for (const [name, value] of Object.entries({ ...values, offset: null })) {
          if (value) {
            current.set(name, value)
          } else {
            current.delete(name)
          }
        }
        return current
      }),
    choosePeriod: (next: Period) =>
      next === "custom"
        ? { period: next, from: dayBefore(29), to: dayBefore(0) }
        : { period: next, from: null, to: null },
  }
}
