export interface Format {
  number(value: number): string
  /** With its sign in front, as in a statement; zero has none. */
  signed(value: number): string
  money(amount: number, currencyCode: string): string
  date(iso: string): string
  /** Several things, as the language puts them together. */
  list(items: string[]): string
  /** With the zone whose clocks are meant, where it isn't the formatter's own. */
  dateTime(iso: string, timeZone?: string): string
  percent(share: number): string
}

/**
 * Numbers, money and dates of one language, by `Intl`. The time zone is the
 * shopper's own unless another is given.
 */
export function createFormat(locale: string, timeZone?: string): Format {
  const number = new Intl.NumberFormat(locale)
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" })
  const list = new Intl.ListFormat(locale)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone })

  return {
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    money: (amount, currencyCode) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currencyCode.toUpperCase(),
      }).format(amount),
    date: (iso) => date.format(new Date(iso)),
    list: (items) => list.format(items),
    dateTime: (iso, zone = timeZone) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
        timeZoneName: "short",
      }).format(new Date(iso)),
    percent: (share) =>
      new Intl.NumberFormat(locale, {
        style: "percent",
        maximumSignificantDigits: 2,
      }).format(share),
  }
}
