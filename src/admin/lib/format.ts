/** How numbers, amounts and times are written, in one language. */
export type Formatter = ReturnType<typeof createFormatter>

const DAY = 24 * 60 * 60 * 1000

const RELATIVE_STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365.25 * DAY],
  ["month", 30.44 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
]

export function createFormatter(locale: string) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" })
  const percents = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
  })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const times = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
  })
  // The first of January 2024 was a Monday.
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const lists = new Intl.ListFormat(locale, { type: "conjunction" })
  const choices = new Intl.ListFormat(locale, { type: "disjunction" })
  const countryNames = new Intl.DisplayNames(locale, { type: "region" })
  const currencyNames = new Intl.DisplayNames(locale, { type: "currency" })

  return {
    number: (value: number) => numbers.format(value),
    signed: (value: number) => signed.format(value),
    percent: (share: number) => percents.format(share),
    date: (value: string) => dates.format(new Date(value)),
    dateTime: (value: string) => times.format(new Date(value)),
    list: (values: string[]) => lists.format(values),
    anyOf: (values: string[]) => choices.format(values),

    /** An amount in major units; a bare number where no currency is known. */
    money: (amount: number, currencyCode: string | null) =>
      currencyCode
        ? new Intl.NumberFormat(locale, {
            style: "currency",
            currency: currencyCode,
            currencyDisplay: "narrowSymbol",
          }).format(amount)
        : numbers.format(amount),

    currencyName: (currencyCode: string) =>
      currencyNames.of(currencyCode.toUpperCase()) ?? currencyCode.toUpperCase(),

    /** By its number in ISO 8601: 1 is Monday. */
    weekday: (day: number) => weekdays.format(Date.UTC(2024, 0, day)),

    countryName: (countryCode: string) =>
      countryNames.of(countryCode.toUpperCase()) ?? countryCode.toUpperCase(),

    /** "In 3 weeks", "yesterday": the largest unit that fits, days at least. */
    relative: (value: string, now = Date.now()) => {
      const distance = new Date(value).getTime() - now
      const [unit, length] =
        RELATIVE_STEPS.find(([, step]) => Math.abs(distance) >= step) ??
        (["day", DAY] as const)
      return relative.format(Math.round(distance / length), unit)
    },
  }
}
