import { randomFillSync } from "node:crypto"

/** Crockford's base 32, in which ULIDs are written. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16

/** Random bytes for the next so many ids. */
const pool = new Uint8Array(RANDOM_DIGITS * 256)
let used = pool.length

/**
 * An id as Medusa makes them: a prefix and a ULID. Medusa's own `generateEntityId`
 * asks the system for each of its sixteen random digits, 80 microseconds an id, which
 * alone would keep an award below 12,000 a second; this one draws them by the page.
 */
export function newId(prefix: string): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  let digits = timeDigits(Date.now())
  for (let n = 0; n < RANDOM_DIGITS; n++) {
    digits += DIGITS[pool[used++]! % 32]
  }
  return `${prefix}_${digits}`
}

/** What every id made since a moment comes after: so the primary key finds them. */
export function earliestId(prefix: string, at: Date): string {
  return `${prefix}_${timeDigits(at.getTime())}${DIGITS[0]!.repeat(RANDOM_DIGITS)}`
}

function timeDigits(time: number): string {
  let digits = ""
  for (let left = time, n = 0; n < TIME_DIGITS; n++) {
    digits = DIGITS[left % 32] + digits
    left = Math.floor(left / 32)
  }
  return digits
}
