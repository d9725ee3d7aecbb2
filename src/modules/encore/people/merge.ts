import { MedusaError } from "@medusajs/framework/utils"
import { lockMembers } from "../journey/members"
import { joinChanges, MemberChanges, refreshMembers } from "../consequences/refresh"
import { moveDebt, movePoints, Mover } from "../ledger/move-points"
import { EncoreError } from "../lib/encore-error"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { moveComplaints } from "../feedback/complaints/people"
import { moveSuggestions } from "../feedback/suggestions/suggestions"
import { moveAnswers, MovedAnswers } from "../feedback/surveys/move"
import { moveCoupons } from "../program/rewards/move-coupons"
import { Program } from "../program/program-in-force"

/** Who is merged into whom, by whom and why. */
export type MergeInput = Mover & {
  /** The member that stays. */
  into_member_id: string
  /** The member that is one with it. */
  from_member_id: string
}

/** What moved besides points, so that it can go back. */
export type Moved = {
  purchase_ids: string[]
  /** Members that were merged into the one that is merged now. */
  follower_ids: string[]
  /** None in merges from before there were coupons. */
  coupon_ids?: string[]
  /** None in merges from before there were complaints. */
  complaint_ids?: string[]
  suggestion_ids?: string[]
  /** None in merges from before there were surveys. */
  answers?: MovedAnswers
  /** Since when the one that stays was known, before. */
  contacted_at: string
  /** Whether it had no name of its own and took the other's. */
  named: boolean
}

export type Merged = MemberChanges & {
  merge_id: string
  /** Points that moved with it; what was owed is taken off. */
  points: number
}

type MemberRow = {
  id: string
  customer_id: string | null
  merged_into_id: string | null
  erased_at: Date | null
  contacted_at: Date
  name: string | null
  held: number
  debt: number
}

/**
 * Makes two members one: points with their dates, debt, purchases, coupons, what they said, and the stage that
 * follows from them go to the member that stays. The other keeps its entries and says
 * where it went; who asks for its customer, or for purchases under its address, gets
 * the one that stays. Merging again changes nothing. Runs in the caller's transaction.
 *
 * @throws NOT_FOUND for an unknown member; NOT_ALLOWED for one and the same, for one
 * that was merged elsewhere or erased, for one with points on a cart, and where only
 * the one that would go has an account
 */
export async function mergeMembers(
  sql: Sql,
  { into_member_id, from_member_id, ...mover }: MergeInput,
  program: Program
): Promise<Merged> {
  await lockMembers(sql, [into_member_id, from_member_id])
  const [into, from] = await Promise.all(
    [into_member_id, from_member_id].map((id) => retrieve(sql, id))
  )
  const [standing] = await sql<{ id: string }>(
    `select id from encore_member_merge
     where from_member_id = ? and into_member_id = ? and undone_at is null
       and deleted_at is null`,
    [from!.id, into!.id]
  )
  if (standing) {
    return { merge_id: standing.id, points: 0, ...joinChanges() }
  }
  refuseUnfit(into!, from!)

  const merge_id = newId("encmrg")
  const moved = await moveRecords(sql, into!, from!)
  const points = await movePoints(sql, from!.id, into!.id, mover)
  await moveDebt(sql, from!.id, into!.id, from!.debt, mover, merge_id)
  await sql(
    `insert into encore_member_merge (
       id, into_member_id, from_member_id, reason, actor_type, actor_id, moved)
     values (?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      merge_id,
      into!.id,
      from!.id,
      mover.reason,
      mover.actor_type,
      mover.actor_id,
      JSON.stringify(moved),
    ]
  )
  return {
    merge_id,
    points: points - from!.debt,
    ...(await refreshMembers(sql, [into!.id, from!.id], program)),
  }
}

async function retrieve(sql: Sql, id: string): Promise<MemberRow> {
  const [member] = await sql<MemberRow>(
    `select id, customer_id, merged_into_id, erased_at, contacted_at, name, held, debt
     from encore_member where id = ? and deleted_at is null`,
    [id]
  )
  if (!member) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
  }
  return member
}

function refuseUnfit(into: MemberRow, from: MemberRow): void {
  const refusals: [unfit: boolean, key: string][] = [
    [into.id === from.id, "merge_with_itself"],
    [Boolean(into.merged_into_id ?? from.merged_into_id), "merge_of_merged"],
    [Boolean(into.erased_at ?? from.erased_at), "merge_of_erased"],
    [!into.customer_id && Boolean(from.customer_id), "merge_other_way_round"],
    [from.held > 0, "merge_points_on_cart"],
  ]
  const refusal = refusals.find(([unfit]) => unfit)
  if (refusal) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, refusal[1])
  }
}

async function moveRecords(sql: Sql, into: MemberRow, from: MemberRow): Promise<Moved> {
  const purchases = await sql<{ id: string }>(
    `update encore_purchase set member_id = ?, updated_at = now()
     where member_id = ? and deleted_at is null returning id`,
    [into.id, from.id]
  )
  const followers = await sql<{ id: string }>(
    `update encore_member set merged_into_id = ?, updated_at = now()
     where merged_into_id = ? returning id`,
    [into.id, from.id]
  )
  await sql(
    `update encore_member set merged_into_id = ?, updated_at = now() where id = ?`,
    [into.id, from.id]
  )
  await sql(
    `update encore_member m set contacted_at = least(m.contacted_at, f.contacted_at),
       name = coalesce(m.name, f.name), updated_at = now()
     from encore_member f where m.id = ? and f.id = ?`,
    [into.id, from.id]
  )
  return {
    purchase_ids: purchases.map((row) => row.id),
    follower_ids: followers.map((row) => row.id),
    coupon_ids: await moveCoupons(sql, from.id, into.id),
    complaint_ids: await moveComplaints(sql, from.id, into.id),
    suggestion_ids: await moveSuggestions(sql, from.id, into.id),
    answers: await moveAnswers(sql, from.id, into.id),
    contacted_at: into.contacted_at.toISOString(),
    named: into.name === null,
  }
}
