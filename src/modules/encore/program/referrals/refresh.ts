import { ordersOfMembers } from "../../journey/orders-of-members"
import { Sql } from "../../lib/sql"
import { Program } from "../program-in-force"
import { REFERRAL_ROWS } from "./family"
import { followFriend } from "./standing"
import { ReferralChanged, ReferralRow, writeReferrals } from "./write"

export type { ReferralChanged } from "./write"

/**
 * Brings the referrals by which these members came in line with their orders: an order
 * qualifies them, its loss undoes that. Two statements to read and one to write for any
 * number of members, none where the shop has no referrals. The caller has locked the
 * members.
 *
 * What follows in points and rewards is posted by `settleReferrals`, under the locks of
 * both sides: here only the friends are locked.
 */
export async function refreshReferrals(
  sql: Sql,
  memberIds: string[],
  program: Pick<Program, "settings" | "has_referrals">
): Promise<ReferralChanged[]> {
  const used = program.has_referrals || program.settings.referral.enabled
  return used && memberIds.length ? follow(sql, memberIds) : []
}

async function follow(sql: Sql, memberIds: string[]): Promise<ReferralChanged[]> {
  const referrals = await sql<ReferralRow>(
    `with members as (
       select id from encore_member where id = any(?)
       union select id from encore_member where merged_into_id = any(?)
     )
     ${REFERRAL_ROWS}
     where r.friend_id in (select id from members) and r.rejected_at is null
       and r.reversed_at is null and r.deleted_at is null
     order by r.id for update of r`,
    [memberIds, memberIds]
  )
  if (!referrals.length) {
    return []
  }
  const orders = await ordersOfMembers(sql, [
    ...new Set(referrals.map((referral) => referral.friend_now)),
  ])
  return writeReferrals(sql, followAll(referrals, orders, new Date()), new Date())
}

/** An order counts for one referral: for the one that it has rewarded, else for the one
 * that came first. */
function followAll(
  referrals: ReferralRow[],
  orders: Awaited<ReturnType<typeof ordersOfMembers>>,
  now: Date
): ReferralRow[] {
  const taken = new Set(
    referrals.flatMap((each) => (each.rewarded_at && each.purchase_id) || [])
  )
  return [...referrals]
    .sort(
      (a, b) =>
        Number(!a.rewarded_at) - Number(!b.rewarded_at) ||
        a.tied_at.getTime() - b.tied_at.getTime() ||
        (a.id < b.id ? -1 : 1)
    )
    .map((referral) => {
      const free = orders.filter(
        (order) =>
          order.member_id === referral.friend_now &&
          (referral.rewarded_at || !taken.has(order.id))
      )
      const followed = followFriend(
        referral,
        free,
        referral.advocate_now === referral.friend_now,
        now
      )
      if (followed.purchase_id) {
        taken.add(followed.purchase_id)
      }
      return followed
    })
}
