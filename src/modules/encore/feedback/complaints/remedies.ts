import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { Award } from "../../ledger/types"
import { lockMembers } from "../../journey/members"
import { postCredits } from "../../ledger/post"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { lotDates, termsAtOnce } from "../../program/lifetime/maturity"
import { settingsInForce } from "../../program/program-in-force"
import { grantRewards } from "../../program/rewards/grant"
import { RemedyLimit } from "./complaint-settings"
import { RemedyKind, RemedyStatus } from "./complaint-sources"
import { insertMessage } from "./messages"
import { limitReached, RemedyInput, sameRemedy } from "./remedy"
import { retrieveComplaint, StoredComplaint } from "./stored-complaint"

export type StoredRemedy = {
  id: string
  complaint_id: string
  key: string
  kind: RemedyKind
  status: RemedyStatus
  note: string | null
  points: number | null
  entry_id: string | null
  reward_id: string | null
  coupon_id: string | null
  order_id: string | null
  claim_id: string | null
  amount: number | null
  currency_code: string | null
  refund_id: string | null
  actor_id: string | null
  created_at: Date
}

const COLUMNS = `id, complaint_id, key, kind, status, note, points, entry_id, reward_id,
  coupon_id, order_id, claim_id, amount::float8 as amount, currency_code, refund_id,
  actor_id, created_at`

export type GiveRemedyInput = {
  complaint_id: string
  /** Names this remedy: a repeated request carries the same one. */
  key: string
  remedy: RemedyInput
  /** What the admin's roles allow for one complaint. */
  limit: RemedyLimit
  by: Actor
  at: Date
}

export type RemedyGiven = {
  complaint: StoredComplaint
  remedy: StoredRemedy
  /** Whether this call has given it. */
  given: boolean
  /** What was posted, where it is points or a reward of points. */
  awards: Award[]
}

/**
 * Gives a remedy, in the caller's transaction: what it makes in Encore - a ledger's entry,
 * a coupon - is made with it or not at all. A replacement or a refund is `requested` until
 * Medusa has done it.
 *
 * @throws NOT_FOUND; CONFLICT for a key with another remedy; NOT_ALLOWED beyond the
 * limit, without a member where points or coupons are given, and for a reward that can't
 * be given now
 */
export async function giveRemedy(
  sql: Sql,
  input: GiveRemedyInput
): Promise<RemedyGiven> {
  const { remedy, key, by, at } = input
  const complaint = await lockWithMember(sql, input.complaint_id)
  const before = await remediesOf(sql, [complaint.id])
  const known = before.find((other) => other.key === key)
  if (known) {
    if (!sameRemedy(known, remedy)) {
      throw new EncoreError(MedusaError.Types.CONFLICT, "key_with_other_body")
    }
    return { complaint, remedy: known, given: false, awards: [] }
  }
  const reached = limitReached(remedy, before, input.limit)
  if (reached) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, reached.key, reached.params)
  }
  const id = newId("enccrem")
  const made = await make(sql, complaint, id, input)
  await sql(
    `insert into encore_complaint_remedy (
       id, complaint_id, key, kind, status, note, points, entry_id, reward_id, coupon_id,
       order_id, amount, raw_amount, currency_code, actor_id, created_at)
     select id, complaint_id, key, kind, status, note, points, entry_id, reward_id,
       coupon_id, order_id, amount, raw_amount, currency_code, actor_id, at
     from json_to_record(?::json) as r(
       id text, complaint_id text, key text, kind text, status text, note text,
       points integer, entry_id text, reward_id text, coupon_id text, order_id text,
       amount numeric, raw_amount jsonb, currency_code text, actor_id text,
       at timestamptz)`,
    [
      JSON.stringify({
        id,
        complaint_id: complaint.id,
        key,
        ...fieldsOf(remedy),
        status:
          remedy.kind === "replacement" || remedy.kind === "refund"
            ? "requested"
            : "done",
        entry_id: made.entry_id,
        coupon_id: made.coupon_id,
        actor_id: by.actor_id,
        at,
      }),
    ]
  )
  if (remedy.kind === "apology") {
    await insertMessage(sql, newId("enccmsg"), complaint.id, {
      key: `remedy:${id}`,
      kind: "public",
      text: remedy.note,
      by,
      at,
    })
  }
  await recordChange(sql, {
    object_type: "complaint",
    object_id: complaint.id,
    action: "remedied",
    ...by,
    reason: remedy.note ?? null,
    before: {},
    after: { remedy: { ...fieldsOf(remedy), raw_amount: undefined } },
    at,
  })
  const [stored] = await sql<StoredRemedy>(
    `select ${COLUMNS} from encore_complaint_remedy where id = ?`,
    [id]
  )
  return { complaint, remedy: stored!, given: true, awards: made.awards }
}

/** The remedies of complaints, the first one first. */
export async function remediesOf(
  sql: Sql,
  complaintIds: string[]
): Promise<StoredRemedy[]> {
  return sql<StoredRemedy>(
    `select ${COLUMNS} from encore_complaint_remedy
     where complaint_id = any(?) and deleted_at is null order by created_at, id`,
    [complaintIds]
  )
}

/** Links a replacement to the claim that Medusa has begun for it. */
export async function linkClaim(
  sql: Sql,
  remedyId: string,
  claimId: string
): Promise<void> {
  await sql(
    `update encore_complaint_remedy set claim_id = ?, updated_at = now() where id = ?`,
    [claimId, remedyId]
  )
}

/** Takes back a request that came to nothing: Medusa refused it. */
export async function dropRequest(sql: Sql, remedyId: string): Promise<void> {
  await sql(
    `delete from encore_complaint_remedy
     where id = ? and status = 'requested' and claim_id is null and refund_id is null`,
    [remedyId]
  )
}

/** What Medusa has done on an order: claims that are confirmed, refunds that are paid. */
export type DoneOnOrder = {
  order_id: string
  claim_ids: string[]
  refunds: { id: string; created_at: Date }[]
}

/**
 * Marks requests as done that Medusa has answered: a replacement by its claim, a refund by
 * the first refund of its order since, each of which answers one request.
 */
export async function settleRequests(sql: Sql, done: DoneOnOrder): Promise<void> {
  await sql(
    `update encore_complaint_remedy set status = 'done', updated_at = now()
     where order_id = ? and kind = 'replacement' and status = 'requested'
       and claim_id = any(?) and deleted_at is null`,
    [done.order_id, done.claim_ids]
  )
  const requests = await sql<{ id: string; created_at: Date }>(
    `select id, created_at from encore_complaint_remedy
     where order_id = ? and kind = 'refund' and status = 'requested'
       and deleted_at is null order by created_at, id for update`,
    [done.order_id]
  )
  const used = await sql<{ refund_id: string }>(
    `select refund_id from encore_complaint_remedy
     where order_id = ? and refund_id is not null`,
    [done.order_id]
  )
  const taken = new Set(used.map((row) => row.refund_id))
  for (const request of requests) {
    const refund = done.refunds.find(
      ({ id, created_at }) => !taken.has(id) && created_at >= request.created_at
    )
    if (refund) {
      taken.add(refund.id)
      await sql(
        `update encore_complaint_remedy
         set status = 'done', refund_id = ?, updated_at = now() where id = ?`,
        [refund.id, request.id]
      )
    }
  }
}

/** Locks the member before their complaint, as everywhere. */
async function lockWithMember(sql: Sql, id: string): Promise<StoredComplaint> {
  const seen = await retrieveComplaint(sql, id)
  await lockMembers(sql, seen.member_id ? [seen.member_id] : [])
  const complaint = await retrieveComplaint(sql, id, true)
  if (complaint.member_id !== seen.member_id) {
    throw new EncoreError(MedusaError.Types.CONFLICT, "complaint_changed")
  }
  return complaint
}

type Made = { entry_id: string | null; coupon_id: string | null; awards: Award[] }

async function make(
  sql: Sql,
  complaint: StoredComplaint,
  remedyId: string,
  { remedy, by }: GiveRemedyInput
): Promise<Made> {
  if (remedy.kind === "points") {
    return makePoints(sql, memberIdOf(complaint), complaint, remedyId, remedy, by)
  }
  if (remedy.kind === "coupon") {
    const [granted] = await grantRewards(sql, [
      {
        reward_id: remedy.reward_id,
        member_id: memberIdOf(complaint),
        source_type: "complaint",
        source_id: remedyId,
        ...by,
        reason: remedy.note ?? complaint.reference,
      },
    ])
    if (granted?.outcome !== "granted") {
      throw new EncoreError(
        MedusaError.Types.NOT_ALLOWED,
        `complaint_reward_${granted?.refused ?? "not_published"}`
      )
    }
    const awards = granted.award ? [granted.award] : []
    return {
      entry_id: granted.award?.entry_id ?? null,
      coupon_id: granted.coupon_id,
      awards,
    }
  }
  return { entry_id: null, coupon_id: null, awards: [] }
}

async function makePoints(
  sql: Sql,
  member_id: string,
  complaint: StoredComplaint,
  remedyId: string,
  { points, note }: { points: number; note?: string | null },
  by: Actor
): Promise<Made> {
  const settings = await settingsInForce(sql)
  // The database's clock: by its own, a lot of this moment would not be available yet.
  const [clock] = await sql<{ now: Date }>("select now() as now")
  const [posted] = await postCredits(sql, [
    {
      member_id,
      kind: "adjustment",
      points,
      source_type: "complaint",
      source_id: complaint.id,
      idempotency_key: `${member_id}:complaint:${remedyId}`,
      ...by,
      reason: note ?? complaint.reference,
      effective_at: clock!.now,
      ...lotDates(termsAtOnce(settings), clock!.now),
    },
  ])
  const { entry_id } = posted!
  return {
    entry_id,
    coupon_id: null,
    awards: [
      {
        member_id,
        points,
        source_type: "complaint",
        source_id: complaint.id,
        entry_id,
      },
    ],
  }
}

function memberIdOf(complaint: StoredComplaint): string {
  if (!complaint.member_id) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "complaint_without_member")
  }
  return complaint.member_id
}

/** What of a remedy its row has a column for. */
function fieldsOf(remedy: RemedyInput) {
  return remedy.kind === "refund"
    ? {
        kind: remedy.kind,
        note: remedy.note,
        order_id: remedy.order_id,
        amount: remedy.amount,
        raw_amount: { value: String(remedy.amount), precision: 20 },
        currency_code: remedy.currency_code,
      }
    : remedy
}
