import { normalizeEmail } from "../journey/members"
import { Rejection } from "./import-types"

/** How much of a wrong value is shown. */
const SHOWN_LENGTH = 100

/** Of an address (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const MAX_EMAIL_LENGTH = 254

/** One @ with something on both sides and a dot in the domain; letters of any
 * script. More would refuse addresses that mail is delivered to. */
const EMAIL =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@.<>()[\]\\,;:"\p{Cc}]+$/u

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/

const CONTROL = /\p{Cc}/u

/** A refusal that shows the value; short, and without what no reader could see. */
export function refuse(
  key: string,
  value: string,
  more: Rejection["params"] = {}
): { rejection: Rejection } {
  return {
    rejection: { key, params: { value: shorten(value, SHOWN_LENGTH), ...more } },
  }
}

/** The beginning of a text on one line, cut between characters, not within one. */
export function shorten(text: string, length: number): string {
  return [...text.slice(0, 2 * length).replace(/\p{Cc}+/gu, " ")]
    .slice(0, length)
    .join("")
    .replace(/\p{Cs}$/u, "")
}

/** The address as it is compared, or null if it is none. */
export function emailOf(text: string): string | null {
  const email = normalizeEmail(text)
  return email.length <= MAX_EMAIL_LENGTH && EMAIL.test(email) ? email : null
}

/** A text of one line, or null if it is empty or longer than that. */
export function lineOf(text: string, maxLength: number): string | null {
  const line = text.trim()
  return line && line.length <= maxLength && !CONTROL.test(line) ? line : null
}

/** The moment that an ISO 8601 date or time names; without a zone it is UTC. Null
 * for anything else, a 30th of February included. */
export function momentOf(text: string): Date | null {
  const parts = ISO_DATE.exec(text.trim())
  if (!parts) {
    return null
  }
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = parts
  const date = `${year}-${month}-${day}`
  const midnight = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) {
    return null
  }
  const milliseconds = (parts[7] ?? "").padEnd(3, "0").slice(0, 3)
  const zone = (parts[8] ?? "Z").replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")
  return new Date(`${date}T${hour}:${minute}:${second}.${milliseconds}${zone}`)
}

/** A decimal number without needless zeros, so that equal ones are equal texts. */
export function plainDecimal(text: string): string {
  const [whole = "", fraction = ""] = text.split(".")
  const digits = fraction.replace(/0+$/, "")
  return (whole.replace(/^0+(?=\d)/, "") || "0") + (digits && `.${digits}`)
}
