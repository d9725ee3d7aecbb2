import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { StoredCoupon } from "./coupons"
import { UNUSED } from "./coupon-status"

/** @throws NOT_FOUND */
export async function storedCoupon(
  sql: Sql,
  id: string,
  { lock = false } = {}
): Promise<StoredCoupon> {
  const [coupon] = await sql<StoredCoupon>(
    `select * from encore_coupon where id = ? and deleted_at is null
     ${lock ? "for update" : ""}`,
    [id]
  )
  if (!coupon) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "coupon_not_found")
  }
  return coupon
}

/**
 * Marks a perk as used, at the counter. What pays on orders is used by them.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that has ended or isn't a perk
 */
export async function usePerk(
  sql: Sql,
  id: string,
  by: Actor & { reason: string }
): Promise<void> {
  const coupon = await storedCoupon(sql, id, { lock: true })
  if (coupon.reward.terms.kind !== "perk") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_used_by_order")
  }
  if (!UNUSED.includes(coupon.status)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "coupon_ended")
  }
  await sql(
    `update encore_coupon set status = 'redeemed', redeemed_at = now(),
       ended_reason = ?, ended_by = ?, updated_at = now() where id = ?`,
    [by.reason, by.actor_id, id]
  )
  await recordChange(sql, {
    ...by,
    object_type: "coupon",
    object_id: id,
    action: "used",
  })
}
