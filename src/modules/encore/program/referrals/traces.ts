/** An order as far as it tells who is behind it. */
export type TracedOrder = {
  shipping_address?: TracedAddress | null
  billing_address?: TracedAddress | null
  payment_collections?:
    | ({ payments?: ({ data?: unknown } | null)[] | null } | null)[]
    | null
}

export type TracedAddress = {
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  country_code?: string | null
}

const GMAIL = new Set(["gmail.com", "googlemail.com"])

/**
 * The mailbox behind an address: what follows a plus is the owner's own label, and for
 * Gmail dots don't count. Two addresses with the same mailbox are one person's.
 */
export function mailboxOf(email: string): string {
  const address = email.trim().toLowerCase()
  const at = address.lastIndexOf("@")
  if (at < 1) {
    return address
  }
  const domain = address.slice(at + 1)
  const [name = ""] = address.slice(0, at).split("+")
  // A name that is nothing but a label would be everybody's.
  const own = name || address.slice(0, at)
  return GMAIL.has(domain) ? `${own.replaceAll(".", "")}@gmail.com` : `${own}@${domain}`
}

/**
 * A street address as it is compared: street and flat, postal code and country, whatever
 * the accents, the punctuation and the order in which a number stands. Null where there
 * is too little of it to tell.
 */
export function addressTrace(address: TracedAddress | null | undefined): string | null {
  const street = wordsOf(`${address?.address_1 ?? ""} ${address?.address_2 ?? ""}`)
  const postal = wordsOf(address?.postal_code ?? "").join("")
  const country = (address?.country_code ?? "").trim().toLowerCase()
  return street.length && country
    ? [street.sort().join(" "), postal, country].join("|")
    : null
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** The streets that an order names. */
export function addressesOf(order: TracedOrder): string[] {
  return [order.shipping_address, order.billing_address].flatMap(
    (address) => addressTrace(address) ?? []
  )
}

/** Where payment providers put what tells one card from another; Stripe's are these. */
const FINGERPRINTS = new Set(["fingerprint", "card_fingerprint"])

/** What a provider keeps of a payment is its own affair: deeper than this, or more than
 * this, isn't looked through. */
const MAX_DEPTH = 8
const MAX_FIELDS = 2_000

/** The cards that paid an order, by their providers' fingerprints; none where they don't
 * tell. */
export function cardsOf(order: TracedOrder): string[] {
  const found = new Set<string>()
  let seen = 0
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > MAX_DEPTH) {
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      if (++seen > MAX_FIELDS) {
        return
      }
      if (FINGERPRINTS.has(key) && typeof inner === "string" && inner.trim()) {
        found.add(inner.trim())
      }
      look(inner, depth + 1)
    }
  }
  for (const collection of order.payment_collections ?? []) {
    for (const payment of collection?.payments ?? []) {
      look(payment?.data, 0)
    }
  }
  return [...found]
}
