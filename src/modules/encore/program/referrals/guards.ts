import { Guard, ReferralSettings } from "./settings"
import { addressesOf, cardsOf, mailboxOf, TracedOrder } from "./traces"

/** What a guard found, and how much it weighs; it holds nothing personal. */
export type Suspicion = { guard: Guard; severity: "review" | "refuse" }

type Limits = Pick<ReferralSettings, "guards" | "velocity">

/** What is known when a friend comes with a link. */
export type TieFacts = {
  advocate_emails: string[]
  friend_emails: string[]
  has_earlier_orders: boolean
  shares_device: boolean
  /** How many friends came by the advocate lately, without this one. */
  recent_referrals: number
}

/** What is known when the friend has ordered. */
export type OrderFacts = {
  order: TracedOrder
  advocate_orders: TracedOrder[]
  has_earlier_orders: boolean
}

/** What speaks against a friend who comes with a link. */
export function guardTie(facts: TieFacts, limits: Limits): Suspicion[] {
  const mailboxes = new Set(facts.advocate_emails.map(mailboxOf))
  return weigh(limits, {
    email: facts.friend_emails.some((email) => mailboxes.has(mailboxOf(email))),
    existing_customer: facts.has_earlier_orders,
    device: facts.shares_device,
    velocity: facts.recent_referrals >= limits.velocity.referrals,
  })
}

/** What speaks against the order by which a friend would count. */
export function guardOrder(facts: OrderFacts, limits: Limits): Suspicion[] {
  const streets = new Set(facts.advocate_orders.flatMap(addressesOf))
  const cards = new Set(facts.advocate_orders.flatMap(cardsOf))
  return weigh(limits, {
    existing_customer: facts.has_earlier_orders,
    address: addressesOf(facts.order).some((street) => streets.has(street)),
    payment: cardsOf(facts.order).some((card) => cards.has(card)),
  })
}

/** Whether what was found ends a referral, or asks for somebody to look. */
export function verdictOf(suspicions: Suspicion[]): "fine" | "review" | "refuse" {
  if (suspicions.some((each) => each.severity === "refuse")) {
    return "refuse"
  }
  return suspicions.length ? "review" : "fine"
}

/** Both findings as one, each guard once. */
export function joinSuspicions(before: Suspicion[], found: Suspicion[]): Suspicion[] {
  const known = new Set(before.map((each) => each.guard))
  return [...before, ...found.filter((each) => !known.has(each.guard))]
}

function weigh(
  { guards }: Limits,
  found: Partial<Record<Guard, boolean>>
): Suspicion[] {
  return (Object.keys(found) as Guard[]).flatMap((guard) => {
    const severity = guards[guard]
    return found[guard] && severity !== "off" ? [{ guard, severity }] : []
  })
}
