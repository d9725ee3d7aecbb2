import { Sql } from "../lib/sql"
import { renewIdle } from "./renew-idle"

const DAY = 24 * 60 * 60 * 1000

/** Members in one transaction. */
const CHUNK = 5_000

export type ExpiryWarned = {
  id: string
  member_id: string
  points: number
  at: Date
}

/**
 * Writes down whom to warn of points that expire within so many days: once for each
 * member and day (UTC). A day at a time, in chunks that are a transaction each; what an
 * interrupted run has written stays, and the next one goes on.
 */
export async function recordWarnings(sql: Sql, now: Date, days: number): Promise<void> {
  const horizon = new Date(now.getTime() + days * DAY)
  await renewIdle(sql, horizon)
  for (let from = now; from < horizon; ) {
    const midnight = new Date((Math.floor(from.getTime() / DAY) + 1) * DAY)
    const until = midnight < horizon ? midnight : horizon
    let after = ""
    for (;;) {
      const [row] = await sql<{ last: string | null }>(
        `select encore_ledger_warn(?::timestamptz, ?::timestamptz, ?, ?) as last`,
        [from, until, after, CHUNK]
      )
      if (!row?.last) {
        break
      }
      after = row.last
    }
    from = until
  }
}

/** Warnings that nobody has been told of yet, at most so many. */
export async function untoldWarnings(sql: Sql, limit: number): Promise<ExpiryWarned[]> {
  return sql<ExpiryWarned>(
    `select id, member_id, points, expires_at as at from encore_expiry_warning
     where told_at is null and deleted_at is null order by id limit ?`,
    [limit]
  )
}

/** Notes that the event of these warnings is out. */
export async function markWarned(sql: Sql, ids: string[]): Promise<void> {
  await sql(
    `update encore_expiry_warning set told_at = now(), updated_at = now()
     where id = any(?)`,
    [ids]
  )
}
