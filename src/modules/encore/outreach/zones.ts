/** What V8 knows of a country's clocks and TypeScript doesn't yet. */
type WithZones = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] }

const known = new Map<string, readonly string[]>()

/**
 * The zones by which the clocks of a country go, by its ISO code (`gr`); none for a
 * country that isn't known.
 */
export function zonesOf(countryCode: string | null): readonly string[] {
  const country = countryCode?.toUpperCase() ?? ""
  if (!/^[A-Z]{2}$/.test(country)) {
    return []
  }
  const found = known.get(country)
  if (found) {
    return found
  }
  const locale = new Intl.Locale(`und-${country}`) as WithZones
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? []
  known.set(country, zones)
  return zones
}
