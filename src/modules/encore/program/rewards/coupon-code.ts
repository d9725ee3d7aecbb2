import { createHash, createHmac, randomInt } from "node:crypto"

/** Letters and digits of which no two are taken for one another: no 0 and O, no 1, I
 * and L, and no U that would spell words. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

/** A code that can be read out and typed, and that nobody guesses: 58 bits. */
export function newCouponCode(): string {
  const group = () =>
    Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
  return [group(), group(), group()].join("-")
}

/**
 * The token in the address of a coupon's page. It follows from the code, so the address
 * can be shown as long as the coupon is there, and depends on no secret of the server,
 * whose change would leave printed addresses dead. It isn't the code itself, so that
 * logs of addresses hold nothing that pays.
 */
export function couponToken(coupon: { id: string; code: string }): string {
  return createHmac("sha256", coupon.code)
    .update(coupon.id)
    .digest("base64url")
    .slice(0, 24)
}

/** What is kept of a token, to find its coupon by. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
