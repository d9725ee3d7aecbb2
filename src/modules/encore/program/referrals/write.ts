import { recordChange, SYSTEM } from "../../audit/record"
import { Sql } from "../../lib/sql"
import { ReferralRecord, ReferralStatus, standingOf } from "./standing"

/** A referral as it is stored, with who its members are by now. */
export type ReferralRow = ReferralRecord & {
  id: string
  advocate_id: string
  friend_id: string
  advocate_now: string
  friend_now: string
  advocate_erased: boolean
  friend_erased: boolean
  status: ReferralStatus
  limited: boolean
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
}

/** A referral's step from one status to another, told as an event. */
export type ReferralChanged = {
  referral_id: string
  advocate_id: string
  friend_id: string
  from: ReferralStatus | null
  to: ReferralStatus
}

/** Who moves referrals on, and why; the system, where nobody does. */
export type Decided = {
  action: "approved" | "rejected"
  actor_id: string
  reason: string
}

/**
 * Writes referrals as they are now, with the status that follows from it, and their
 * steps into the list of changes. The caller has locked their rows.
 *
 * @returns those whose status is another now
 */
export async function writeReferrals(
  sql: Sql,
  rows: ReferralRow[],
  now: Date,
  decided?: Decided
): Promise<ReferralChanged[]> {
  if (!rows.length) {
    return []
  }
  const written = rows.map((row) => ({ ...row, ...standingOf(row, now) }))
  await sql(
    `update encore_referral r set
       status = w.status, suspicions = w.suspicions, purchase_id = w.purchase_id,
       order_id = w.order_id, qualified_at = w.qualified_at, checked_at = w.checked_at,
       matures_at = w.matures_at, welcomed_at = w.welcomed_at,
       rewarded_at = w.rewarded_at, limited = w.limited, approved_at = w.approved_at,
       rejected_at = w.rejected_at, reversed_at = w.reversed_at,
       taken_back_at = w.taken_back_at, cause = w.cause, decided_by = w.decided_by,
       decided_at = w.decided_at, reason = w.reason, due_at = w.due_at,
       updated_at = now()
     from json_to_recordset(?::json) as w(
       id text, status text, suspicions jsonb, purchase_id text, order_id text,
       qualified_at timestamptz, checked_at timestamptz, matures_at timestamptz,
       welcomed_at timestamptz, rewarded_at timestamptz, limited boolean,
       approved_at timestamptz, rejected_at timestamptz, reversed_at timestamptz,
       taken_back_at timestamptz, cause text, decided_by text, decided_at timestamptz,
       reason text, due_at timestamptz)
     where r.id = w.id`,
    [JSON.stringify(written)]
  )
  const changes = written.flatMap((row, index) => {
    const from = rows[index]!.status
    return row.status === from ? [] : [changeOf(row, from)]
  })
  await recordSteps(sql, changes, decided)
  return changes
}

/** Writes steps of referrals into the list of changes. */
export async function recordSteps(
  sql: Sql,
  changes: ReferralChanged[],
  decided?: Decided
): Promise<void> {
  const by = decided
    ? { ...decided, actor_type: "user" as const }
    : { ...SYSTEM, action: "updated" }
  await recordChange(
    sql,
    changes.map(({ referral_id, from, to }) => ({
      ...by,
      object_type: "referral",
      object_id: referral_id,
      action: from === null ? "created" : by.action,
      before: from && { status: from },
      after: { status: to },
    }))
  )
}

export function changeOf(
  row: Pick<ReferralRow, "id" | "advocate_now" | "friend_now" | "status">,
  from: ReferralStatus | null
): ReferralChanged {
  return {
    referral_id: row.id,
    advocate_id: row.advocate_now,
    friend_id: row.friend_now,
    from,
    to: row.status,
  }
}
