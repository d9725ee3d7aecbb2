import { Sql } from "../../lib/sql"
import { CouponStatus } from "./coupon-status"
import { StoredCoupon } from "./coupons"

export type CouponFilters = {
  member_id?: string | undefined
  reward_id?: string | undefined
  status?: CouponStatus[] | undefined
  /** Only those with a promotion that isn't as it should be. */
  problem?: boolean | undefined
  /** A part of a code, or of the member's name or address. */
  q?: string | undefined
}

/** A coupon with whose it is. */
export type ListedCoupon = StoredCoupon & {
  member: { id: string; name: string | null; email: string | null } | null
}

/** Coupons, the latest first, and how many there are. */
export async function findCoupons(
  sql: Sql,
  { member_id, reward_id, status, problem, q }: CouponFilters,
  page: { limit: number; offset: number }
): Promise<{ coupons: ListedCoupon[]; count: number }> {
  const conditions: [sql: string, bindings: unknown[]][] = [
    ["c.deleted_at is null", []],
  ]
  const where = (condition: string, ...bindings: unknown[]) =>
    conditions.push([condition, bindings])
  if (member_id) {
    where("c.member_id = ?", member_id)
  }
  if (reward_id) {
    where("c.reward_id = ?", reward_id)
  }
  if (status?.length) {
    where("c.status = any(?)", status)
  }
  if (problem !== undefined) {
    where(problem ? "c.problem is not null" : "c.problem is null")
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    where("(c.code ilike ? or m.name ilike ? or m.email ilike ?)", like, like, like)
  }
  const from = `from encore_coupon c left join encore_member m on m.id = c.member_id
    where ${conditions.map(([condition]) => condition).join(" and ")}`
  const bindings = conditions.flatMap(([, values]) => values)
  const [coupons, [total]] = [
    await sql<ListedCoupon>(
      `select c.*, case when m.id is not null then jsonb_build_object(
         'id', m.id, 'name', m.name, 'email', m.email) end as member
       ${from} order by c.id desc limit ? offset ?`,
      [...bindings, page.limit, page.offset]
    ),
    await sql<{ count: number }>(`select count(*)::integer as count ${from}`, bindings),
  ]
  return { coupons, count: total?.count ?? 0 }
}

/** A member's coupons: those that can be used first, then the latest. Points that a
 * reward gave stand in the history of points. */
export async function couponsOfMember(
  sql: Sql,
  memberId: string,
  page: { limit: number; offset: number }
): Promise<{ coupons: StoredCoupon[]; count: number }> {
  const from = `from encore_coupon c
    where c.member_id = ? and c.reward #>> '{terms,kind}' <> 'points'
      and c.deleted_at is null`
  const [coupons, [total]] = [
    await sql<StoredCoupon>(
      `select c.* ${from}
       order by c.status in ('pending', 'issued') desc, c.id desc limit ? offset ?`,
      [memberId, page.limit, page.offset]
    ),
    await sql<{ count: number }>(`select count(*)::integer as count ${from}`, [
      memberId,
    ]),
  ]
  return { coupons, count: total?.count ?? 0 }
}

/** What became of the coupons of rewards, by reward. */
export type CouponCounts = {
  reward_id: string
  unused: number
  redeemed: number
  expired: number
  revoked: number
  problems: number
}

export async function countCoupons(
  sql: Sql,
  rewardIds: string[]
): Promise<Map<string, CouponCounts>> {
  const rows = await sql<CouponCounts>(
    `select reward_id,
       count(*) filter (where status in ('pending', 'issued'))::integer as unused,
       count(*) filter (where status = 'redeemed')::integer as redeemed,
       count(*) filter (where status = 'expired')::integer as expired,
       count(*) filter (where status = 'revoked')::integer as revoked,
       count(*) filter (where problem is not null)::integer as problems
     from encore_coupon where reward_id = any(?) and deleted_at is null
     group by reward_id`,
    [rewardIds]
  )
  return new Map(rows.map((row) => [row.reward_id, row]))
}
