import { recordChange } from "../../audit/record"
import { lockMembers } from "../../journey/members"
import { CreditRow, LEFT_OF_ENTRY, reverseCredits } from "../../ledger/reverse"
import { ActorType } from "../../ledger/types"
import { Sql } from "../../lib/sql"
import { settleMerged } from "../../people/settle-merged"
import { giveBack } from "../lifetime/give-back"
import { programInForce } from "../program-in-force"
import { StoredCoupon } from "./coupons"
import { UNUSED } from "./coupon-status"
import { isPromotion } from "./reward-terms"
import { moveStock, tally } from "./stock"

export type Ending = {
  status: "revoked" | "expired"
  /** Whose points come back: of all that were paid for, of those whose reward says so,
   * or of none. */
  points_back: "paid" | "by_policy" | "none"
  stock_back: boolean
  /** Whether points that a coupon gave are taken back with it. */
  take_points?: boolean
  reason?: string | null
  actor_type?: ActorType
  actor_id?: string | null
}

export type EndedCoupon = { coupon_id: string; member_id: string; points: number }

/**
 * Ends unused coupons: what was paid comes back into the lots that it came from, the
 * stock counts again, and their promotions are left for the workflow to take away. Those
 * that are used or ended already stay as they are. In the caller's transaction.
 */
export async function endCoupons(
  sql: Sql,
  ids: string[],
  ending: Ending
): Promise<EndedCoupon[]> {
  if (!ids.length) {
    return []
  }
  const owners = await sql<{ member_id: string }>(
    "select distinct member_id from encore_coupon where id = any(?)",
    [ids]
  )
  await lockMembers(
    sql,
    owners.map((owner) => owner.member_id)
  )
  const coupons = await sql<StoredCoupon>(
    `select * from encore_coupon where id = any(?) and deleted_at is null
       and (status = any(?) or (status = 'redeemed' and ? and order_id is null
         and reward #>> '{terms,kind}' = 'points'))
     order by id for update`,
    [ids, UNUSED, ending.take_points ?? false]
  )
  if (!coupons.length) {
    return []
  }
  await sql(
    `update encore_coupon set status = ?, ended_at = now(), ended_reason = ?,
       ended_by = ?, cleanup = id = any(?), problem = null, updated_at = now()
     where id = any(?)`,
    [
      ending.status,
      ending.reason ?? null,
      ending.actor_id ?? null,
      coupons.filter(({ reward }) => isPromotion(reward.terms)).map(({ id }) => id),
      coupons.map((coupon) => coupon.id),
    ]
  )
  const points = await returnPoints(sql, coupons, ending)
  const given = coupons.filter(({ reward }) => reward.terms.kind === "points")
  await reverseCredits(
    sql,
    given.flatMap((coupon) => coupon.entry_id ?? [])
  )
  await settleMerged(
    sql,
    coupons.map((coupon) => coupon.member_id)
  )
  await recordChange(
    sql,
    coupons.map(({ id }) => ({
      actor_type: ending.actor_type ?? "system",
      actor_id: ending.actor_id ?? null,
      object_type: "coupon",
      object_id: id,
      action: ending.status,
      reason: ending.reason ?? null,
    }))
  )
  if (ending.stock_back) {
    const back = tally(coupons.map((coupon) => coupon.reward_id))
    await moveStock(sql, new Map([...back].map(([id, count]) => [id, -count])))
  }
  return coupons.map((coupon) => ({
    coupon_id: coupon.id,
    member_id: coupon.member_id,
    points: points.get(coupon.id) ?? 0,
  }))
}

/** Ends the unused coupons of members whom nobody knows any more. The points stay spent,
 * for there is nobody to get them; the stock counts again. */
export async function endCouponsOf(sql: Sql, memberIds: string[]): Promise<void> {
  const coupons = await sql<{ id: string }>(
    `select id from encore_coupon
     where member_id = any(?) and status = any(?) and deleted_at is null`,
    [memberIds, UNUSED]
  )
  await endCoupons(
    sql,
    coupons.map((coupon) => coupon.id),
    { status: "revoked", points_back: "none", stock_back: true }
  )
}

/** Gives back what was paid for coupons. @returns points by coupon */
async function returnPoints(
  sql: Sql,
  coupons: StoredCoupon[],
  { points_back, status }: Ending
): Promise<Map<string, number>> {
  const paid = coupons.filter(
    ({ points, entry_id, reward }) =>
      points > 0 &&
      entry_id !== null &&
      (points_back === "paid" ||
        (points_back === "by_policy" && reward.expiry_refund === "full"))
  )
  if (!paid.length) {
    return new Map()
  }
  const debits = await sql<CreditRow>(
    `select ${LEFT_OF_ENTRY} from encore_point_entry e where e.id = any(?)
     order by e.member_id, e.id`,
    [paid.map((coupon) => coupon.entry_id)]
  )
  const couponOf = new Map(paid.map((coupon) => [coupon.entry_id, coupon]))
  const { settings } = await programInForce(sql)
  await giveBack(
    sql,
    debits.map((debit) => ({
      debit,
      points: -debit.left,
      explanation: [
        {
          points: -debit.left,
          explanation: {
            key: `rewards.${status}`,
            params: { reward: couponOf.get(debit.id)!.reward.name },
          },
        },
      ],
    })),
    settings
  )
  return new Map(debits.map((debit) => [couponOf.get(debit.id)!.id, -debit.left]))
}
