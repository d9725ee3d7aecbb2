import { DateTime } from "luxon"
import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"

/** By what a trend is cut. */
export const INTERVALS = ["week", "month", "quarter"] as const

export type Interval = (typeof INTERVALS)[number]

/** From a moment to before another; null: without an end. */
export type Span = { from: Date | null; to: Date | null }

/** Ten years of weeks: no chart shows more. */
export const MOST_PERIODS = 530

/** The time that is meant by a first and a last day of the shop's calendar, both included;
 * a moment is taken as it is. */
export function spanOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  zone: string
): Span {
  return {
    from: from ? DateTime.fromISO(from, { zone }).toJSDate() : null,
    to: to
      ? DateTime.fromISO(to, { zone })
          .plus(to.includes("T") ? {} : { days: 1 })
          .toJSDate()
      : null,
  }
}

/** The time of the same length before it; null where it has no beginning. */
export function spanBefore({ from, to }: Span, now: Date): Span | null {
  if (!from) {
    return null
  }
  const length = (to ?? now).getTime() - from.getTime()
  return length > 0 ? { from: new Date(from.getTime() - length), to: from } : null
}

/**
 * The weeks (from Monday), months or quarters of a time, by the shop's clocks. The first
 * and the last are as long as the time has of them.
 * @throws INVALID_DATA where there would be more than a chart can show
 */
export function periodsOf(
  interval: Interval,
  { from, to }: { from: Date; to: Date },
  zone: string
): { from: Date; to: Date }[] {
  const periods: { from: Date; to: Date }[] = []
  let start = DateTime.fromJSDate(from, { zone })
  while (start.toMillis() < to.getTime()) {
    if (periods.length === MOST_PERIODS) {
      throw new EncoreError(MedusaError.Types.INVALID_DATA, "too_many_periods", {
        max: MOST_PERIODS,
      })
    }
    const next = start.startOf(interval).plus({ [`${interval}s`]: 1 })
    periods.push({
      from: start.toJSDate(),
      to: new Date(Math.min(next.toMillis(), to.getTime())),
    })
    start = next
  }
  return periods
}
