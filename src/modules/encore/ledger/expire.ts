import { Sql } from "../lib/sql"

/** Lots to begin a transaction with, and all others of their members that are due: short
 * locks, and a crash loses little. */
export const EXPIRY_CHUNK = 2_000

/** The halves of the members: two can be gone through at once. */
export const EXPIRY_LANES = [0, 1] as const

export type ExpiryLane = (typeof EXPIRY_LANES)[number]

/** What a member lost, in so many lots. */
export type Expired = { member_id: string; points: number; lots: number }

/**
 * Takes what is left of lots whose time is over by a moment, in one round trip: of the
 * members of at most so many lots, all that are due, as one entry each. Can be
 * interrupted and run twice at once: each lot ends once.
 *
 * @returns empty when there was nothing to take in this lane
 */
export async function expirePoints(
  sql: Sql,
  now: Date,
  limit: number,
  lane: ExpiryLane
): Promise<Expired[]> {
  return sql<Expired>(
    "select * from encore_ledger_expire(?::timestamptz, ?::integer, ?::integer)",
    [now, limit, lane]
  )
}
