/**
 * - `award`: earned by a rule. `adjustment`: by an admin, with a reason.
 * - `opening`: a balance brought along from elsewhere.
 * - `reversal`: takes an award back. `expiry`: what was left of a lot when its
 *   time came. `redemption`: spent on an order. `restoration`: spent points back.
 * - `merge`: moved from one member to another.
 */
export const ENTRY_KINDS = [
  "award",
  "adjustment",
  "opening",
  "reversal",
  "redemption",
  "restoration",
  "expiry",
  "merge",
] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ACTOR_TYPES = ["system", "user", "customer"] as const

export type ActorType = (typeof ACTOR_TYPES)[number]

/** The most points one entry may carry; balances are 32-bit in the database. */
export const MAX_ENTRY_POINTS = 1_000_000_000

/** What every entry says of itself. Dates are UTC. */
type EntryBase = {
  member_id: string
  kind: EntryKind
  source_type: string
  source_id: string
  /** One key, one effect: the same key again gives the first result. */
  idempotency_key: string
  actor_type: ActorType
  actor_id?: string | null
  reason?: string | null
  effective_at: Date
}

/** Points that a member gets; opens a lot. */
export type CreditInput = EntryBase & {
  /** Whole, above zero. */
  points: number
  rule_id?: string | null
  rule_version_id?: string | null
  explanation?: unknown
  /** Available from then on; pending until it has come, or while it isn't known. */
  available_at: Date | null
  expires_at?: Date | null
  /** The earliest moment at which inactivity could end it. */
  idle_until?: Date | null
  /** What its dates depend on; `LotTerms` of program/maturity.ts. */
  terms?: unknown
}

/** Points that are taken from a member's lots. */
export type DebitInput = EntryBase & {
  /** Whole, above zero: how many to take. */
  points: number
  /** The credit entry that is taken back: its own lot pays first. */
  reverses_id?: string | null
  /** Whether what the lots cannot pay becomes debt, or an error. */
  allow_debt: boolean
  explanation?: unknown
}

/** What became of one input: a new entry, or the one that its key had made. */
export type PostResult = {
  idempotency_key: string
  entry_id: string
  posted: boolean
}

export type Balances = {
  available: number
  pending: number
  held: number
  debt: number
}

/** Points that something was rewarded with, and the entry that says so. */
export type Award = {
  member_id: string
  entry_id: string
  points: number
  source_type: string
  source_id: string
}
