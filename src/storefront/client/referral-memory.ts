import { EncoreError } from "./error.ts"
import type { EncoreClient } from "./index.ts"

/** How a link names the code: `?ref=`. */
export const REFERRAL_PARAMETER = "ref"

const CODE_KEY = "encore.referral"
const DEVICE_KEY = "encore.device"

/** An invitation that nobody took up for so long is forgotten, in milliseconds. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000

interface Kept {
  code: string
  at: number
}

/**
 * Keeps the code of a link by which somebody comes to the shop, until they have an
 * account. To be called on each page that a link may lead to.
 *
 * @returns the code, if the address has one
 */
export function keepReferral(search: string = location.search): string | null {
  const code = new URLSearchParams(search).get(REFERRAL_PARAMETER)?.trim()
  if (!code) {
    return null
  }
  write(CODE_KEY, JSON.stringify({ code, at: Date.now() } satisfies Kept))
  return code
}

/** The code by which the visitor came, if there is one. */
export function keptReferral(): string | null {
  const kept = parse(read(CODE_KEY))
  return kept && Date.now() - kept.at < KEPT_FOR ? kept.code : null
}

/**
 * Sends the kept code once its visitor has an account, and forgets it when there is an
 * answer. Only where the store couldn't be reached it is kept for the next time.
 *
 * @returns whether the customer came by it
 */
export async function claimReferral(
  client: Pick<EncoreClient, "acceptReferral">
): Promise<boolean> {
  const code = keptReferral()
  if (!code) {
    return false
  }
  try {
    await client.acceptReferral(code)
  } catch (error) {
    if (!(error instanceof EncoreError)) {
      throw error
    }
    if (!error.isTemporary) {
      remove(CODE_KEY)
    }
    return false
  }
  remove(CODE_KEY)
  return true
}

/** A random number of this browser's own, by which the store notices two accounts on one
 * device; it keeps only a hash of it. Null where the browser keeps nothing. */
export function deviceId(): string | null {
  const known = read(DEVICE_KEY)
  if (known) {
    return known
  }
  const bytes = globalThis.crypto?.getRandomValues(new Uint8Array(16))
  const made = bytes && [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("")
  return made && write(DEVICE_KEY, made) ? made : null
}

function parse(text: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null")
    return kept !== null &&
      typeof kept === "object" &&
      "code" in kept &&
      typeof kept.code === "string" &&
      "at" in kept &&
      typeof kept.at === "number"
      ? { code: kept.code, at: kept.at }
      : null
  } catch {
    // Somebody else wrote it: as good as none.
    return null
  }
}

/** A browser may refuse to keep anything, or have no such thing at all. */
function attempt<T>(use: (storage: Storage) => T): T | null {
  try {
    return typeof localStorage === "undefined" ? null : use(localStorage)
  } catch {
    return null
  }
}

const read = (key: string): string | null => attempt((storage) => storage.getItem(key))

const remove = (key: string): void => {
  attempt((storage) => storage.removeItem(key))
}

function write(key: string, value: string): boolean {
  return (
    attempt((storage) => {
      storage.setItem(key, value)
      return true
    }) ?? false
  )
}
