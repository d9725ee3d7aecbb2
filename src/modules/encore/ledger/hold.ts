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

export type LatestHold = { id: string; points: number; status: string }

/**
 * The hold that a cart has, else the one it had last; null for one that never had points.
 * Asked before every order is placed, hence in plain SQL and not by the model's list.
 */
export async function latestHold(sql: Sql, cartId: string): Promise<LatestHold | null> {
  const [hold] = await sql<LatestHold>(
    `select id, points, status from encore_point_hold
     where cart_id = ? and deleted_at is null
     order by (status = 'held') desc, created_at desc, id desc limit 1`,
    [cartId]
  )
  return hold ?? null
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

export type RestoreInput = {
  /** The entry that took them. */
  reverses_id: string
  /** Whole, at most what is left of what the entry took. */
  points: number
  source_type: string
  source_id: string
  idempotency_key: string
  explanation?: unknown
  effective_at: Date
  /** Of points that have no lot to go back to. */
  expires_at: Date | null
  /** Until when those can be spent whose lot has expired meanwhile. */
  grace_until: Date
}

/**
 * Gives back points that entries took, into the lots that they came from, in one round
 * trip: all of them or none.
 *
 * @throws NOT_ALLOWED for more than an entry took
 */
export async function restorePoints(
  sql: Sql,
  restores: RestoreInput[]
): Promise<Captured[]> {
  if (!restores.length) {
    return []
  }
  try {
    return await sql<Captured>(
      `select done.* from jsonb_array_elements(?::jsonb) with ordinality as r(body, position)
       cross join lateral encore_ledger_restore(r.body) done order by r.position`,
      [JSON.stringify(restores.map((restore) => ({ ...restore, id: newId("encent") })))]
    )
  } catch (error) {
    throw asLedgerError(error)
  }
}
