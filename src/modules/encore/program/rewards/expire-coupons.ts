import { Sql } from "../../lib/sql"

export type DueCoupon = { id: string; code: string }

/** Unused coupons whose time is over, the next so many after one, by id. */
export async function nextExpired(
  sql: Sql,
  now: Date,
  after: string,
  limit: number
): Promise<DueCoupon[]> {
  return sql<DueCoupon>(
    `select id, code from encore_coupon
     where status in ('pending', 'issued') and expires_at <= ? and id > ?
       and deleted_at is null
     order by id limit ?`,
    [now, after, limit]
  )
}
