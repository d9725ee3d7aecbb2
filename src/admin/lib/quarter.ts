/** The quarter of the calendar before the one a moment is in, as days in UTC; the last
 * day is in it. */
export function lastQuarter(now: Date): { from: string; to: string } {
  const first = Math.floor(now.getUTCMonth() / 3) * 3 - 3
  const day = (month: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), month, date)).toISOString().slice(0, 10)
  return { from: day(first, 1), to: day(first + 3, 0) }
}
