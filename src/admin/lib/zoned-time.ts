/** The parts of a moment on the clocks of a zone. */
function partsIn(at: Date, zone: string): Record<string, string> {
  return Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  )
}

/** A moment as a field of date and time has it, on the clocks of a zone. */
export function toZonedInput(iso: string, zone: string): string {
  const { year, month, day, hour, minute } = partsIn(new Date(iso), zone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/**
 * The moment that a field of date and time means on the clocks of a zone, ISO 8601 in
 * UTC; null for no such. A time that clocks skip in spring is the one after it; of one
 * that comes twice in autumn it is the first.
 */
export function fromZonedInput(input: string, zone: string): string | null {
  const asUtc = Date.parse(`${input}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(input) || Number.isNaN(asUtc)) {
    return null
  }
  const offsetAt = (at: number) =>
    Date.parse(`${toZonedInput(new Date(at).toISOString(), zone)}:00Z`) -
    (at - (at % 60_000))
  const DAY = 86_400_000
  // The offset a day before and after: one of them holds.
  const moments = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)].map(
    (offset) => asUtc - offset
  )
  const exact = moments.filter(
    (at) => toZonedInput(new Date(at).toISOString(), zone) === input
  )
  return new Date(
    exact.length ? Math.min(...exact) : Math.max(...moments)
  ).toISOString()
}
