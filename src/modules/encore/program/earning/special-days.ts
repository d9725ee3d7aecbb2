import { DateTime } from "luxon"
import { Sql } from "../../lib/sql"
import type { Program } from "../program-in-force"
import { ActivityInput } from "./activity"
import { addDays, localTime } from "./calendar"

/** Days that come once a year. */
export const SPECIAL_DAYS = ["birthday", "anniversary"] as const

export type SpecialDay = (typeof SPECIAL_DAYS)[number]

/** So many days are looked back on, should nobody have looked on the day. */
const LATE_DAYS = 3

type Day = { date: string; month_day: string }

export type DayPage = {
  activities: ActivityInput[]
  /** The last member of the page; null when there was none left. */
  last_id: string | null
}

/**
 * The next members who have their birthday, or joined on this day of an earlier year, as
 * activities: known by the year, so that each has one a year, even if the date is changed.
 * Who was born on 29 February has it on the 28th where there is none.
 */
export async function nextSpecialDays(
  sql: Sql,
  day: SpecialDay,
  { after, limit, now }: { after: string | null; limit: number; now: Date },
  { settings }: Pick<Program, "settings">
): Promise<DayPage> {
  const { time_zone } = settings
  const days = daysUntil(localTime(now, time_zone).date)
  const rows = await sql<{ id: string; date: string }>(
    `select m.id, d.date from encore_member m
     join json_to_recordset(?::json) as d(date text, month_day text)
       on ${DAY_OF[day].matches}
     where m.id > ? and ${DAY_OF[day].has} and m.merged_into_id is null
       and m.erased_at is null and m.deleted_at is null
     order by m.id limit ?`,
    [JSON.stringify(days), ...DAY_OF[day].zones(time_zone), after ?? "", limit]
  )
  return {
    last_id: rows.length === limit ? rows.at(-1)!.id : null,
    activities: rows.map(({ id, date }) => ({
      member_id: id,
      trigger: day,
      source_type: day,
      source_id: `${id}:${date.slice(0, 4)}`,
      at: endOfDay(date, time_zone, now),
    })),
  }
}

const DAY_OF: Record<
  SpecialDay,
  { matches: string; has: string; zones: (timeZone: string) => string[] }
> = {
  birthday: {
    matches: "d.month_day = substr(m.birthday, 6)",
    has: "m.birthday is not null",
    zones: () => [],
  },
  anniversary: {
    matches: `d.month_day = to_char(m.contacted_at at time zone ?, 'MM-DD')
       and substr(d.date, 1, 4) > to_char(m.contacted_at at time zone ?, 'YYYY')`,
    has: "m.customer_id is not null",
    zones: (timeZone) => [timeZone, timeZone],
  },
}

function daysUntil(today: string): Day[] {
  return Array.from({ length: LATE_DAYS + 1 }, (_, ago) =>
    addDays(today, -ago)
  ).flatMap((date) => {
    const month_day = date.slice(5)
    const leaps = month_day === "02-28" && addDays(date, 1).slice(5) !== "02-29"
    return [{ date, month_day }, ...(leaps ? [{ date, month_day: "02-29" }] : [])]
  })
}

/** Rules that begin on the day apply to it; a day that is past counts as it was. */
function endOfDay(date: string, timeZone: string, now: Date): Date {
  const end = DateTime.fromISO(date, { zone: timeZone }).endOf("day").toJSDate()
  return end < now ? end : now
}
