import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { asLedgerError } from "./errors"
import { entryKey } from "./post"

export type HoldInput = {
  member_id: string
  cart_id: string
  /** Whole; zero lets go of what the cart held. */
  points: number
  /** What they pay, major units. */
  amount: string
  currency_code: string
  expires_at: Date
}

/**
 * Sets the points held for a cart, in one round trip: in place of those that were.
 *
 * @returns the hold's id; null when nothing is held any more
 * @throws NOT_ALLOWED where the points aren't there, and then the former hold stands;
 * CONFLICT where the cart holds another member's
 */
export async function holdPoints(sql: Sql, hold: HoldInput): Promise<string | null> {
  const id = newId("enchold")
  try {
    const [row] = await sql<{ id: string | null }>(
      "select encore_ledger_hold(?::jsonb) as id",
      [JSON.stringify({ ...hold, id })]
    )
    return row?.id ?? null
  } catch (error) {
    throw asLedgerError(error)
  }
}

export type Captured = { entry_id: string; posted: boolean }

/**
 * Spends what a hold keeps, for its order: one entry, however often it is called. A
 * hold that had expired is spent all the same, since the order counts on it.
 */
export async function captureHold(
  sql: Sql,
  capture: { hold_id: string; member_id: string; order_id: string; effective_at: Date }
): Promise<Captured> {
  const key = entryKey({
    member_id: capture.member_id,
    kind: "redemption",
    source_type: "order",
    source_id: capture.order_id,
  })
  try {
    const [row] = await sql<Captured>("select * from encore_ledger_capture(?::jsonb)", [
      JSON.stringify({
        ...capture,
        id: newId("encent"),
        idempotency_key: key,
      }),
    ])
    return row!
  } catch (error) {
    throw asLedgerError(error)
  }
}

export type ExpiredHold = { hold_id: string; cart_id: string }

/** Lets go of the holds whose time is over, at most so many. */
export async function expireHolds(
  sql: Sql,
  now: Date,
  limit: number
): Promise<ExpiredHold[]> {
  return sql<ExpiredHold>(
    "select * from encore_ledger_expire_holds(?::timestamptz, ?::integer)",
    [now, limit]
  )
}

/**
 * Gives back points that an entry took, into the lots that they came from.
 *
 * @param restore `points`: whole, at most what is left of what the entry took;
 * `expires_at`: of points that have no lot to go back to; `grace_until`: until when
 * those can be spent whose lot has expired meanwhile
 * @throws NOT_ALLOWED for more than the entry spent
 */
export async function restorePoints(
  sql: Sql,
  restore: {
    reverses_id: string
    points: number
    source_type: string
    source_id: string
    idempotency_key: string
    explanation?: unknown
    effective_at: Date
    expires_at: Date | null
    grace_until: Date
  }
): Promise<Captured> {
  try {
    const [row] = await sql<Captured>("select * from encore_ledger_restore(?::jsonb)", [
      JSON.stringify({ ...restore, id: newId("encent") }),
    ])
    return row!
  } catch (error) {
    throw asLedgerError(error)
  }
}
