import { DateTime } from "luxon"

/** When the shop works, by its own clocks. */
export type BusinessHours = {
  /** IANA. */
  time_zone: string
  /** 1 is Monday. `24:00` is the end of the day. Several spans of a day may overlap. */
  days: readonly { weekday: number; from: string; to: string }[]
  /** Days on which nobody works: `2026-12-25`. */
  holidays: readonly string[]
}

/** While a complaint waits for its customer; `to` is null while it still does. */
export type Pause = { from: Date; to: Date | null }

/** A clock that counts working time from its start until it is stopped. */
export type Clock = {
  started_at: Date
  target_minutes: number
  pauses: readonly Pause[]
  stopped_at: Date | null
}

export type ClockReading = {
  /** Working time, without pauses. */
  used_ms: number
  /** Below zero once more was used than there was. */
  left_ms: number
  /** When the time is used up if nothing happens; null while it is paused. */
  due_at: Date | null
  paused: boolean
  overdue: boolean
}

const MINUTE = 60_000

/** A calendar has an end: who never works would be waited for without one. */
const MAX_DAYS = 366 * 20

/**
 * What a clock says at a moment. The due moment is the first one at which the target is
 * used up; a clock is overdue after it, until it was stopped in time.
 */
export function readClock(clock: Clock, hours: BusinessHours, at: Date): ClockReading {
  const end = clock.stopped_at ?? at
  const target = clock.target_minutes * MINUTE
  const pauses = joined(clock.pauses, clock.started_at)
  const used = workedBetween(hours, clock.started_at, end, pauses)
  const due = dueAt(hours, clock.started_at, target, pauses)
  return {
    used_ms: used,
    left_ms: target - used,
    due_at: due,
    paused: !clock.stopped_at && pauses.some((p) => p.from <= at && !p.to),
    overdue: due !== null && end > due,
  }
}

/** Working time between two moments, in milliseconds, without pauses. */
export function workedBetween(
  hours: BusinessHours,
  from: Date,
  to: Date,
  pauses: readonly Pause[] = []
): number {
  const paused = joined(pauses, from).reduce(
    (sum, pause) => sum + worked(hours, pause.from, earlier(pause.to ?? to, to)),
    0
  )
  return worked(hours, from, to) - paused
}

/** The first moment at which so much working time has passed, without pauses; null where
 * a pause that hasn't ended comes before it. */
export function dueAt(
  hours: BusinessHours,
  from: Date,
  ms: number,
  pauses: readonly Pause[] = []
): Date | null {
  let at = from
  let left = ms
  for (const pause of joined(pauses, from)) {
    const before = worked(hours, at, pause.from)
    if (before >= left) {
      break
    }
    if (!pause.to) {
      return null
    }
    left -= before
    at = pause.to
  }
  return afterWork(hours, at, left)
}

/** Working time between two moments. */
function worked(hours: BusinessHours, from: Date, to: Date): number {
  if (to <= from) {
    return 0
  }
  let sum = 0
  for (const span of spansFrom(hours, from)) {
    if (span.from >= to.getTime()) {
      break
    }
    sum += Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime())
  }
  return sum
}

function afterWork(hours: BusinessHours, from: Date, ms: number): Date | null {
  if (ms <= 0) {
    return from
  }
  let left = ms
  for (const span of spansFrom(hours, from)) {
    const start = Math.max(span.from, from.getTime())
    if (span.to - start >= left) {
      return new Date(start + left)
    }
    left -= span.to - start
  }
  return null
}

type Span = { from: number; to: number }

/**
 * The spans of work that end after a moment, in their order and apart. A day's spans
 * begin and end by the clock on the wall, so that a day on which it is put forward is
 * shorter where the hour falls into work.
 */
function* spansFrom(hours: BusinessHours, from: Date): Generator<Span> {
  const closed = new Set(hours.holidays)
  let day = DateTime.fromJSDate(from, { zone: hours.time_zone }).startOf("day")
  for (let n = 0; n < MAX_DAYS; n++) {
    const date = day.toISODate() ?? ""
    if (!closed.has(date)) {
      const spans = hours.days
        .filter(({ weekday }) => weekday === day.weekday)
        .map((span) => ({ from: onDay(day, span.from), to: onDay(day, span.to) }))
      for (const span of apart(spans)) {
        if (span.to > from.getTime()) {
          yield span
        }
      }
    }
    day = day.plus({ days: 1 })
  }
}

function onDay(day: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour === 24
    ? day.plus({ days: 1 }).toMillis()
    : day.set({ hour, minute }).toMillis()
}

/** Spans in their order; those that meet as one. An hour that the day hasn't is none. */
function apart(spans: Span[]): Span[] {
  const joinedSpans: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joinedSpans.at(-1)
    if (span.to <= span.from) {
      continue
    }
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to)
    } else {
      joinedSpans.push({ ...span })
    }
  }
  return joinedSpans
}

/** Pauses since a moment, in their order and apart. */
function joined(pauses: readonly Pause[], since: Date): Pause[] {
  const result: Pause[] = []
  const sorted = pauses
    .map((pause) => ({ ...pause, from: pause.from < since ? since : pause.from }))
    .filter((pause) => !pause.to || pause.to > pause.from)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
  for (const pause of sorted) {
    const last = result.at(-1)
    if (!last || (last.to && pause.from > last.to)) {
      result.push(pause)
    } else {
      last.to = last.to && pause.to ? (last.to > pause.to ? last.to : pause.to) : null
    }
  }
  return result
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
