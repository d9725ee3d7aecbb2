import { MedusaError } from "@medusajs/framework/utils"
import { lockMembers } from "../journey/members"
import { refreshMembers } from "../consequences/refresh"
import { restorePoints } from "../ledger/hold"
import { movePoints, Mover } from "../ledger/move-points"
import { postDebits } from "../ledger/post"
import { EncoreError } from "../lib/encore-error"
import { Sql } from "../lib/sql"
import { moveComplaints } from "../feedback/complaints/people"
import { moveSuggestions } from "../feedback/suggestions/suggestions"
import { moveAnswers } from "../feedback/surveys/move"
import { moveCoupons } from "../program/rewards/move-coupons"
import { Program } from "../program/program-in-force"
import { Merged, Moved } from "./merge"

export type UnmergeInput = Mover & {
  /** The member that was merged into another. */
  from_member_id: string
}

type MergeRow = {
  id: string
  into_member_id: string
  moved: Moved
  created_at: Date
}

/**
 * Undoes a merge: purchases go back, and of the points what is still there. What was
 * spent of them since stays spent, and what a cart holds stays with the cart. Debt that
 * moved moves back. Runs in the caller's transaction.
 *
 * @throws NOT_FOUND where the member isn't merged; NOT_ALLOWED where the other was
 * itself merged since: that merge has to be undone first
 */
export async function unmergeMember(
  sql: Sql,
  { from_member_id, ...mover }: UnmergeInput,
  program: Program
): Promise<Merged & { into_member_id: string }> {
  const find = () =>
    sql<MergeRow>(
      `select id, into_member_id, moved, created_at from encore_member_merge
       where from_member_id = ? and undone_at is null and deleted_at is null`,
      [from_member_id]
    )
  const [found] = await find()
  await lockMembers(sql, [from_member_id, ...(found ? [found.into_member_id] : [])])
  // Another may have undone it while this one waited.
  const [merge] = await find()
  if (!merge) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "merge_not_found")
  }
  const { into_member_id } = merge
  const freed = await sql<{ id: string }>(
    `update encore_member set merged_into_id = null, updated_at = now()
     where id = ? and merged_into_id = ? returning id`,
    [from_member_id, into_member_id]
  )
  if (!freed.length) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "merge_of_merged")
  }

  await moveRecordsBack(sql, merge, from_member_id)
  const debt = await takeDebtBack(sql, merge, from_member_id, mover)
  const points = await movePoints(
    sql,
    into_member_id,
    from_member_id,
    mover,
    await lotsOfMerge(sql, merge, from_member_id)
  )
  await sql(
    `update encore_member_merge set undone_at = now(), undone_by = ?, undone_reason = ?,
       updated_at = now() where id = ?`,
    [mover.actor_id, mover.reason, merge.id]
  )
  return {
    merge_id: merge.id,
    into_member_id,
    points: points - debt,
    ...(await refreshMembers(sql, [into_member_id, from_member_id], program)),
  }
}

async function moveRecordsBack(
  sql: Sql,
  { into_member_id, moved }: MergeRow,
  fromId: string
): Promise<void> {
  await sql(
    `update encore_purchase set member_id = ?, updated_at = now()
     where id = any(?) and member_id = ?`,
    [fromId, moved.purchase_ids, into_member_id]
  )
  await sql(
    `update encore_member set merged_into_id = ?, updated_at = now()
     where id = any(?) and merged_into_id = ?`,
    [fromId, moved.follower_ids, into_member_id]
  )
  await moveCoupons(sql, into_member_id, fromId, moved.coupon_ids ?? [])
  await moveComplaints(sql, into_member_id, fromId, moved.complaint_ids ?? [])
  await moveSuggestions(sql, into_member_id, fromId, moved.suggestion_ids ?? [])
  if (moved.answers) {
    await moveAnswers(sql, into_member_id, fromId, moved.answers)
  }
  await sql(
    `update encore_member set contacted_at = ?,
       name = case when ? then null else name end, updated_at = now() where id = ?`,
    [moved.contacted_at, moved.named, into_member_id]
  )
}

/** What moved as debt was paid by the other member or is owed by it: it gets that back,
 * and the debt is the first one's again. @returns how much */
async function takeDebtBack(
  sql: Sql,
  merge: MergeRow,
  fromId: string,
  mover: Mover
): Promise<number> {
  const carried = await sql<{ id: string; points: number }>(
    `select e.id, -e.points as points from encore_point_entry e
     where e.member_id = ? and e.kind = 'merge' and e.points < 0
       and e.source_type = 'member' and e.source_id = ? and e.created_at >= ?
       and e.deleted_at is null`,
    [merge.into_member_id, fromId, merge.created_at]
  )
  const now = new Date()
  await restorePoints(
    sql,
    carried.map(({ id, points }) => ({
      reverses_id: id,
      points,
      source_type: "member",
      source_id: fromId,
      idempotency_key: `${merge.into_member_id}:merge:undone:${id}`,
      effective_at: now,
      expires_at: null,
      grace_until: now,
    }))
  )
  const debt = carried.reduce((sum, { points }) => sum + points, 0)
  if (debt > 0) {
    await postDebits(sql, [
      {
        ...mover,
        member_id: fromId,
        kind: "merge",
        points: debt,
        source_type: "member",
        source_id: merge.into_member_id,
        idempotency_key: `${fromId}:merge:undone:${merge.id}`,
        allow_debt: true,
        effective_at: now,
      },
    ])
  }
  return debt
}

/** The lots that the merge has opened. */
async function lotsOfMerge(
  sql: Sql,
  merge: MergeRow,
  fromId: string
): Promise<string[]> {
  const lots = await sql<{ id: string }>(
    `select l.id from encore_point_entry e
     join encore_point_lot l on l.entry_id = e.id and l.deleted_at is null
     where e.member_id = ? and e.kind = 'merge' and e.source_type = 'member'
       and e.source_id = ? and e.created_at >= ? and l.remaining > l.held
       and e.deleted_at is null`,
    [merge.into_member_id, fromId, merge.created_at]
  )
  return lots.map((lot) => lot.id)
}
