import { createHash } from "node:crypto"
import { Actor } from "../../modules/encore/audit/record"

/** So long the same words by the same person are the same message: a button pressed twice,
 * a request sent again. */
const SAME_FOR = 10 * 60_000

/** What a message is known by in its complaint: what its request is called, else its
 * words. */
export function messageKey(
  by: Actor,
  kind: string,
  text: string,
  requestKey: string | null
): string {
  const words = [text, Math.floor(Date.now() / SAME_FOR)]
  return hashed([
    by.actor_type,
    by.actor_id,
    kind,
    ...(requestKey ? [requestKey] : words),
  ])
}

/** What a complaint is known by: what its request is called, else its words on that day. */
export function complaintKey(
  who: string,
  parts: (string | null)[],
  requestKey: string | null
): string {
  const day = new Date().toISOString().slice(0, 10)
  return hashed([who, ...(requestKey ? [requestKey] : [...parts, day])])
}

export function hashed(parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex")
}
