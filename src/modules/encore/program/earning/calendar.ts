import { Period } from "./definition/caps"

/** A moment in the shop's calendar. */
export type LocalTime = {
  /** `2026-12-24` */
  date: string
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: number
  hour: number
}

const DAY = 24 * 60 * 60 * 1000

/** Making one takes longer than all that is then asked of it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** No zone's clocks are set by less. */
const QUARTER_HOUR = 15 * 60 * 1000

/** What each zone's clocks showed when they were last asked: purchases come in the order
 * of their dates, and asking takes longer than all else that a rule does. */
const asked = new Map<string, { quarter: number; time: LocalTime }>()

/** The day and hour that a time zone's clocks show. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const quarter = Math.floor(at.getTime() / QUARTER_HOUR)
  const last = asked.get(timeZone)
  if (last?.quarter === quarter) {
    return last.time
  }
  const time = askClocks(at, timeZone)
  asked.set(timeZone, { quarter, time })
  return time
}

function askClocks(at: Date, timeZone: string): LocalTime {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value])
  )
  const date = `${parts.year!.padStart(4, "0")}-${parts.month}-${parts.day}`
  return { date, weekday: weekdayOf(date), hour: Number(parts.hour) }
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** The day so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY)
    .toISOString()
    .slice(0, 10)
}

/** The day, ISO week, month or year in which a day lies, as Postgres' `to_char` writes it
 * by `PERIOD_FORMATS`. */
export function periodOf(date: string, period: Period): string {
  switch (period) {
    case "day":
      return date
    case "week":
      return isoWeek(date)
    case "month":
      return date.slice(0, 7)
    case "year":
      return date.slice(0, 4)
  }
}

export const PERIOD_FORMATS: Record<Period, string> = {
  day: "YYYY-MM-DD",
  week: "IYYY-IW",
  month: "YYYY-MM",
  year: "YYYY",
}

/** The week's Thursday says in which year it counts. */
function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = thursday.slice(0, 4)
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY
  return `${year}-${String(Math.floor(days / 7) + 1).padStart(2, "0")}`
}
