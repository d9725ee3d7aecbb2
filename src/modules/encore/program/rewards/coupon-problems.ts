import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { UNUSED } from "./coupon-status"
import { CouponProblem } from "./coupons"
import { CouponWork } from "./coupon-work"
import { storedCoupon } from "./use-coupon"

/** The next so many coupons that are promotions of Medusa's, with their members'
 * accounts; of these ids, where they are given. */
export async function nextIssued(
  sql: Sql,
  { after, limit, ids }: { after: string; limit: number; ids?: string[] | undefined }
): Promise<CouponWork[]> {
  return sql<CouponWork>(
    `select c.*, array(
       select m.customer_id from encore_member m
       where (m.id = c.member_id or m.merged_into_id = c.member_id)
         and m.customer_id is not null and m.deleted_at is null) as customer_ids
     from encore_coupon c
     where c.status = 'issued' and c.reward #>> '{terms,kind}' <> 'perk'
       and c.id > ? and (?::text[] is null or c.id = any(?)) and c.deleted_at is null
     order by c.id limit ?`,
    [after, ids ?? null, ids ?? null, limit]
  )
}

export type FoundProblem = {
  id: string
  generation: number
  problem: CouponProblem | null
}

/** Notes what is wrong with coupons' promotions, or that nothing is any more; of those
 * that are still as they were when their promotions were looked at. */
export async function noteProblems(sql: Sql, found: FoundProblem[]): Promise<void> {
  if (!found.length) {
    return
  }
  await sql(
    `update encore_coupon c set problem = nullif(f.problem, 'null'::jsonb), updated_at = now()
     from jsonb_to_recordset(?::jsonb) as f(id text, generation integer, problem jsonb)
     where c.id = f.id and c.status = 'issued' and c.generation = f.generation
       and c.problem is distinct from nullif(f.problem, 'null'::jsonb)`,
    [JSON.stringify(found)]
  )
}

/** Has a coupon's promotion made anew, under the same code.
 * @throws NOT_FOUND, and NOT_ALLOWED for a coupon that can't be used any more */
export async function renewPromotion(
  sql: Sql,
  id: string,
  actor: Actor
): Promise<void> {
  const coupon = await storedCoupon(sql, id, { lock: true })
  if (!UNUSED.includes(coupon.status)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_not_repairable")
  }
  await sql(
    `update encore_coupon set status = 'pending', generation = generation + 1,
       problem = null, working_since = null, updated_at = now() where id = ?`,
    [id]
  )
  await recordChange(sql, {
    ...actor,
    object_type: "coupon",
    object_id: id,
    action: "repaired",
    before: { problem: coupon.problem },
    after: { problem: null },
  })
}
