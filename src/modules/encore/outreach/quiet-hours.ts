import { DateTime } from "luxon"

/** Local times such as `21:00`; from before midnight to after it where `from` is later. */
export type QuietHours = { from: string; to: string }

/** A day of many zones has not many more edges than this. */
const MOST_STEPS = 200

const HORIZON = { days: 3 }

/**
 * The first moment from `at` on at which it is quiet hours in none of the zones: `at`
 * itself where it isn't. A customer's country may have several zones; whoever lives in it
 * isn't woken in any. Where zones lie so far apart that there is no such moment, the first
 * zone alone counts.
 */
export function afterQuietHours(
  at: Date,
  quiet: QuietHours | null,
  zones: readonly string[]
): Date {
  if (!quiet || !zones.length) {
    return at
  }
  const until = DateTime.fromJSDate(at).plus(HORIZON).toMillis()
  let moment = at
  for (let step = 0; step < MOST_STEPS && moment.getTime() < until; step++) {
    const end = zones
      .map((zone) => quietUntil(moment, quiet, zone))
      .find((found) => found !== null)
    if (!end) {
      return moment
    }
    moment = end
  }
  return zones.length > 1 ? afterQuietHours(at, quiet, zones.slice(0, 1)) : at
}

/** When the quiet hours end in which a moment lies in a zone; null where it lies in none. */
export function quietUntil(at: Date, quiet: QuietHours, zone: string): Date | null {
  const local = DateTime.fromJSDate(at, { zone })
  const now = local.toFormat("HH:mm")
  const overnight = quiet.from > quiet.to
  const inside = overnight
    ? now >= quiet.from || now < quiet.to
    : now >= quiet.from && now < quiet.to
  if (!inside) {
    return null
  }
  const [hour, minute] = quiet.to.split(":").map(Number)
  const day = overnight && now >= quiet.from ? local.plus({ days: 1 }) : local
  const end = day.set({ hour, minute, second: 0, millisecond: 0 })
  // Where clocks are set back, an hour comes twice: the end is the one still to come.
  return end > local ? end.toJSDate() : end.plus({ hours: 1 }).toJSDate()
}
