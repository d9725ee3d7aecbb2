import type { Random } from "./random"

export interface Buyer {
  email: string
  currency_code: string
}

export interface Purchase extends Buyer {
  purchased_at: Date
  amount: number
  items: number
}

interface Habit {
  /** Purchases a day while they are customers. */
  rate: number
  /** Chance of never coming back, after each purchase. */
  dropout: number
  /** What they typically spend: the median of their purchases. */
  typical: number
}

const DAY = 24 * 60 * 60 * 1000
const SPAN_DAYS = 730
const GIFT_SHARE = 0.004

/**
 * Two years of a shop's repeat buyers up to `until`: each has a rate of buying of
 * their own, drawn from a gamma distribution, and after each purchase some chance,
 * drawn from a beta, of never coming back (the BG/NBD model). Amounts are
 * log-normal around each one's own habit; a few are gifts, at nothing.
 */
export function history(random: Random, buyers: Buyer[], until: Date): Purchase[] {
  return buyers
    .flatMap((buyer) => purchasesOf(random, buyer, newcomer(random), until))
    .sort((a, b) => a.purchased_at.getTime() - b.purchased_at.getTime())
}

/** A good customer's history: somebody who came early and still comes. */
export function faithful(random: Random, buyer: Buyer, until: Date): Purchase[] {
  const habit = { rate: 1 / 45, dropout: 0, typical: 38 }
  return purchasesOf(random, buyer, { ...habit, firstDay: 410 }, until)
}

function newcomer(random: Random): Habit & { firstDay: number } {
  return {
    rate: random.gamma(0.9, 1 / 50),
    dropout: random.beta(0.8, 3.2),
    typical: 32 * Math.exp(0.5 * random.normal()),
    // The shop has been growing: more came late than early.
    firstDay: SPAN_DAYS * random.next() ** 0.8,
  }
}

function purchasesOf(
  random: Random,
  buyer: Buyer,
  { rate, dropout, typical, firstDay }: Habit & { firstDay: number },
  until: Date
): Purchase[] {
  const purchases: Purchase[] = []
  const start = Math.floor(until.getTime() / DAY - SPAN_DAYS) * DAY
  let day = firstDay
  do {
    const time = start + Math.floor(day) * DAY + timeOfDay(random)
    if (time >= until.getTime()) {
      break
    }
    const gift = random.next() < GIFT_SHARE
    purchases.push({
      ...buyer,
      purchased_at: new Date(time),
      amount: gift ? 0 : cents(typical * Math.exp(0.45 * random.normal())),
      items: 1 + Math.floor(random.exponential(0.8)),
    })
    day += random.exponential(rate)
  } while (day < SPAN_DAYS && random.next() >= dropout)
  return purchases
}

/** Between seven in the morning and eleven at night, mostly in the evening. */
function timeOfDay(random: Random): number {
  const hour = 7 + 16 * Math.max(random.next(), random.next())
  return Math.floor(hour * 3600) * 1000
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}

/** The history as the file that `POST /admin/encore/imports` takes. */
export function toCsv(purchases: Purchase[]): string {
  const rows = purchases.map((purchase, index) =>
    [
      purchase.email,
      `H-${String(index + 1).padStart(6, "0")}`,
      purchase.purchased_at.toISOString(),
      purchase.amount.toFixed(2),
      purchase.currency_code,
      purchase.items,
    ].join(",")
  )
  const header = "email,purchase_id,purchased_at,amount,currency_code,items"
  return [header, ...rows, ""].join("\n")
}
