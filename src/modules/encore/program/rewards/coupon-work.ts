import { Sql } from "../../lib/sql"
import { CouponProblem, StoredCoupon } from "./coupons"

/** After so many seconds without a word, whoever was at a coupon is taken for dead. */
const LEASE = 60

/** Seconds until a coupon whose promotion couldn't be made is tried again. */
const RETRY = 600

/** A coupon whose promotion is to be made or taken away, and its member's accounts. */
export type CouponWork = StoredCoupon & { customer_ids: string[] }

/**
 * Takes coupons whose promotion is to be made, or taken away, and marks them, so that no
 * other process is at them. A member without an account has nobody whom a promotion
 * could be bound to: theirs wait for one.
 *
 * @param ids of these, whoever had marked them; of all without it
 */
export async function takeCouponWork(
  sql: Sql,
  ids: string[] | null,
  limit: number
): Promise<CouponWork[]> {
  return sql<CouponWork>(
    `with due as (
       select c.id from encore_coupon c
       where (c.status = 'pending' or c.cleanup) and c.deleted_at is null
         and (?::text[] is null or c.id = any(?))
         and (?::text[] is not null or (
           (c.working_since is null or c.working_since < now() - make_interval(secs => ?))
           and (c.problem is null or c.updated_at < now() - make_interval(secs => ?))))
         and (c.cleanup or c.reward #>> '{terms,kind}' = 'perk' or exists (
           select 1 from encore_member m
           where (m.id = c.member_id or m.merged_into_id = c.member_id)
             and m.customer_id is not null and m.deleted_at is null))
       order by c.id limit ? for update of c skip locked
     ),
     taken as (
       update encore_coupon c set working_since = now() from due where c.id = due.id
       returning c.*
     )
     select t.*, array(
       select m.customer_id from encore_member m
       where (m.id = t.member_id or m.merged_into_id = t.member_id)
         and m.customer_id is not null and m.deleted_at is null) as customer_ids
     from taken t order by t.id`,
    [ids, ids, ids, LEASE, RETRY, limit]
  )
}

/** What became of coupons that were taken up. */
export type CouponsWorked = {
  made: { id: string; generation: number; promotion_id: string | null }[]
  removed: string[]
  failed: { id: string; problem: CouponProblem }[]
}

export type IssuedCoupon = {
  coupon_id: string
  member_id: string
  reward_id: string
  expires_at: Date | null
}

/**
 * Notes what became of coupons that were taken up. One that has ended while its promotion
 * was made is marked for it to be taken away again.
 *
 * @returns those that have become usable
 */
export async function finishCouponWork(
  sql: Sql,
  { made, removed, failed }: CouponsWorked
): Promise<IssuedCoupon[]> {
  const issued = await sql<IssuedCoupon>(
    `with made as (
       select * from jsonb_to_recordset(?::jsonb) as m(
         id text, generation integer, promotion_id text)
     ),
     done as (
       update encore_coupon c set
         promotion_id = made.promotion_id,
         status = case when c.status = 'pending' and c.generation = made.generation
           then 'issued' else c.status end,
         issued_at = case when c.status = 'pending' then now() else c.issued_at end,
         cleanup = c.status in ('revoked', 'expired') and made.promotion_id is not null,
         problem = null, working_since = null, updated_at = now()
       from made where c.id = made.id
       returning c.*
     )
     select id as coupon_id, member_id, reward_id, expires_at from done
     where status = 'issued' order by id`,
    [JSON.stringify(made)]
  )
  await sql(
    `update encore_coupon c set cleanup = false, promotion_id = null,
       working_since = null, updated_at = now()
     where id = any(?) and status in ('revoked', 'expired')`,
    [removed]
  )
  await sql(
    `update encore_coupon c set problem = f.problem, working_since = null,
       updated_at = now()
     from jsonb_to_recordset(?::jsonb) as f(id text, problem jsonb) where c.id = f.id`,
    [JSON.stringify(failed)]
  )
  return issued
}
