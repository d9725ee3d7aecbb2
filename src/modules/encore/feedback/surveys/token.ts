import { randomBytes } from "node:crypto"

export { tokenHash } from "../../program/rewards/coupon-code"

/** The secret of one invitation's link: 256 bits, of which only the hash is kept. */
export function newInvitationToken(): string {
  return randomBytes(32).toString("base64url")
}

/** The name of a survey's open link: it is no secret, but nobody comes upon it. */
export function newSlug(): string {
  return randomBytes(9).toString("base64url")
}
