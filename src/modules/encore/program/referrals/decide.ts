import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { ordersOfMembers } from "../../journey/orders-of-members"
import { lockMembers } from "../../journey/members"
import { Sql } from "../../lib/sql"
import { REFERRAL_ROWS } from "./family"
import { followFriend, ReferralStatus } from "./standing"
import { ReferralChanged, ReferralRow, writeReferrals } from "./write"

export type Decision = "approve" | "reject"

export type DecideInput = {
  referral_ids: string[]
  decision: Decision
  reason: string
  actor_id: string
}

/** From where an admin may go where. A rewarded referral that is rejected is reversed. */
const OPEN: Record<Decision, ReferralStatus[]> = {
  approve: ["pending_review", "rejected"],
  reject: ["pending", "pending_review", "qualified", "maturing", "rewarded"],
}

/**
 * An admin approves referrals that were held back or refused, or rejects some, with a
 * reason. What a rejected one had brought is taken back. Those that stand so already stay
 * as they are. All of them or none, in the caller's transaction.
 *
 * @throws NOT_FOUND for an unknown one; NOT_ALLOWED for one that has ended, that was
 * approved long ago, or whose friend came by somebody else since
 */
export async function decideReferrals(
  sql: Sql,
  { referral_ids, decision, reason, actor_id }: DecideInput
): Promise<ReferralChanged[]> {
  const found = await read(sql, referral_ids)
  await lockMembers(
    sql,
    found.flatMap((row) => [row.advocate_now, row.friend_now])
  )
  const rows = await read(sql, referral_ids, "for update of r")
  if (rows.length < new Set(referral_ids).size) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "referral_not_found")
  }
  const open = rows.filter((row) => !isDecided(row, decision))
  if (open.some((row) => !OPEN[decision].includes(row.status))) {
    throw new EncoreError(
      MedusaError.Types.NOT_ALLOWED,
      decision === "approve" ? "referral_not_approvable" : "referral_not_rejectable"
    )
  }
  await refuseTaken(sql, decision === "approve" ? open : [])

  const now = new Date()
  const decided = open.map((row) => ({
    ...row,
    ...(decision === "approve"
      ? { approved_at: now, rejected_at: null, cause: null, ...anew(row) }
      : row.rewarded_at
        ? { reversed_at: now, cause: null }
        : { rejected_at: now, cause: null }),
    decided_by: actor_id,
    decided_at: now,
    reason,
  }))
  return writeReferrals(
    sql,
    decision === "approve" ? await followed(sql, decided, now) : decided,
    now,
    { action: decision === "approve" ? "approved" : "rejected", actor_id, reason }
  )
}

/** A welcome that was taken back is given again. The order is looked at anew, and at
 * once: while it was held back, nobody asked when it matures. */
function anew({ taken_back_at, welcomed_at }: ReferralRow) {
  return {
    taken_back_at: null,
    welcomed_at: taken_back_at ? null : welcomed_at,
    checked_at: null,
  }
}

function isDecided(row: ReferralRow, decision: Decision): boolean {
  return decision === "approve"
    ? row.approved_at !== null && (row.rejected_at ?? row.reversed_at) === null
    : row.decided_by !== null && (row.rejected_at ?? row.reversed_at) !== null
}

async function read(sql: Sql, ids: string[], lock = ""): Promise<ReferralRow[]> {
  return sql<ReferralRow>(
    `${REFERRAL_ROWS} where r.id = any(?) and r.deleted_at is null order by r.id ${lock}`,
    [ids]
  )
}

/** Of a friend who came by two, one can be right. */
async function refuseTaken(sql: Sql, rows: ReferralRow[]): Promise<void> {
  const rejected = rows.filter((row) => row.rejected_at)
  const taken = await sql<{ id: string }>(
    `select o.id from encore_referral o join encore_member f on f.id = o.friend_id
     where coalesce(f.merged_into_id, f.id) = any(?) and o.rejected_at is null
       and not (o.id = any(?)) and o.deleted_at is null limit 1`,
    [rejected.map((row) => row.friend_now), rejected.map((row) => row.id)]
  )
  const twice = new Set(rejected.map((row) => row.friend_now)).size < rejected.length
  if (rejected.length && (taken.length || twice)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "referral_friend_taken")
  }
}

/** While a referral was rejected, nobody followed its friend's orders. */
async function followed(
  sql: Sql,
  rows: ReferralRow[],
  now: Date
): Promise<ReferralRow[]> {
  const orders = await ordersOfMembers(
    sql,
    rows.map((row) => row.friend_now)
  )
  return rows.map((row) =>
    followFriend(
      row,
      orders.filter((order) => order.member_id === row.friend_now),
      row.advocate_now === row.friend_now,
      now
    )
  )
}
