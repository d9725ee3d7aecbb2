import { recordChange, SYSTEM } from "../../audit/record"
import { Sql } from "../../lib/sql"
import { StoredCoupon } from "./coupons"

/** A code that took something off an order. */
export type CouponUse = { code: string; order_id: string; used_at: Date }

/**
 * Notes which orders coupons were used on: each once, and none of an order that has been
 * canceled or come back since. One that had ended before its order was seen says so, for
 * an admin to look at.
 *
 * @returns the coupons that were not known to be used
 */
export async function redeemCoupons(
  sql: Sql,
  uses: CouponUse[]
): Promise<{ id: string }[]> {
  if (!uses.length) {
    return []
  }
  return sql<{ id: string }>(
    `update encore_coupon c set status = 'redeemed', order_id = u.order_id,
       redeemed_at = u.used_at, cleanup = false, updated_at = now(),
       problem = case when c.status in ('revoked', 'expired')
         then jsonb_build_object('key', 'used_after_end', 'detail', jsonb_build_array(c.status))
       end
     from jsonb_to_recordset(?::jsonb) as u(
       code text, order_id text, used_at timestamptz)
     where c.code = u.code and c.order_id is null and c.deleted_at is null
       and not exists (
         select 1 from encore_purchase p
         where p.source = 'medusa' and p.source_id = u.order_id and p.deleted_at is null
           and (p.canceled_at is not null or p.lost_at is not null))
     returning c.id`,
    [JSON.stringify(uses)]
  )
}

/**
 * Makes coupons usable again whose orders were canceled or came back in full, where their
 * reward says so: as new ones, under the same code. One whose time is over by then, or
 * nearly, gets some days.
 *
 * @param graceDays so many
 * @returns their ids; their promotions are to be made
 */
export async function reopenCoupons(
  sql: Sql,
  orderIds: string[],
  graceDays: number
): Promise<string[]> {
  if (!orderIds.length) {
    return []
  }
  const coupons = await sql<Pick<StoredCoupon, "id" | "order_id" | "expires_at">>(
    `with used as (
       select c.id, c.order_id from encore_coupon c
       join encore_purchase p on p.source = 'medusa' and p.source_id = c.order_id
         and p.deleted_at is null and (p.canceled_at is not null or p.lost_at is not null)
       where c.order_id = any(?) and c.status = 'redeemed' and c.problem is null
         and c.reward ->> 'on_order_canceled' = 'restore' and c.deleted_at is null
       order by c.id for update of c
     )
     update encore_coupon c set status = 'pending', order_id = null, redeemed_at = null,
       generation = c.generation + 1, working_since = null, updated_at = now(),
       expires_at = case when c.expires_at is not null then greatest(c.expires_at,
         date_trunc('day', now(), 'UTC')
           + make_interval(days => ? + 1) - interval '1 millisecond') end
     from used where c.id = used.id
     returning c.id, used.order_id, c.expires_at`,
    [orderIds, graceDays]
  )
  await recordChange(
    sql,
    coupons.map(({ id, order_id }) => ({
      ...SYSTEM,
      object_type: "coupon",
      object_id: id,
      action: "reopened",
      before: { order_id },
      after: { order_id: null },
    }))
  )
  return coupons.map((coupon) => coupon.id)
}
