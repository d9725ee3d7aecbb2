import { lockMembers } from "../../journey/members"
import { boughtBefore } from "../../journey/orders-of-members"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { Program } from "../program-in-force"
import { rememberDevice, sharesDevice } from "./devices"
import { FAMILY, REFERRAL_ROWS } from "./family"
import { guardTie, Suspicion, verdictOf } from "./guards"
import { referralCode } from "./code"
import { ReferralTerms, standingOf } from "./standing"
import { changeOf, recordSteps, ReferralChanged, ReferralRow } from "./write"

export type TieInput = {
  code: string
  /** The friend. */
  member_id: string
  device_hash: string | null
  /** Only orders from then on count, and earlier ones make an existing customer. */
  at: Date
}

/**
 * - `tied`: the friend is the advocate's now; `known`: they were already.
 * - `off`: the shop has no referral program. `unknown_code`, `own_code`: as they say.
 * - `taken`: the friend came by somebody else. `refused`: a guard speaks against it.
 */
export type TieOutcome =
  | "tied"
  | "known"
  | "off"
  | "unknown_code"
  | "own_code"
  | "taken"
  | "refused"

export type Tied = {
  outcome: TieOutcome
  /** null where nothing is on record of it. */
  referral_id: string | null
  referral_changes: ReferralChanged[]
}

/**
 * Ties a friend to the member whose code they bring, once. What guards find either ends
 * it, on record for the admin to see, or puts it on the review list. Again, it changes
 * nothing. Runs in the caller's transaction, under the locks of both members.
 */
export async function tieReferral(
  sql: Sql,
  input: TieInput,
  program: Program
): Promise<Tied> {
  const limits = program.settings.referral
  if (!limits.enabled) {
    return without("off")
  }
  const advocateId = await findAdvocate(sql, input.code)
  if (!advocateId) {
    return without("unknown_code")
  }
  if (advocateId === input.member_id) {
    return without("own_code")
  }
  await lockMembers(sql, [advocateId, input.member_id])
  const known = await knownTies(sql, input.member_id)
  const same = known.find((each) => each.advocate_now === advocateId)
  const standing = known.find((each) => each.rejected_at === null)
  if (same || standing) {
    const outcome = !same ? "taken" : same.rejected_at ? "refused" : "known"
    return { ...without(outcome), referral_id: same?.id ?? null }
  }

  const suspicions = guardTie(
    {
      ...(await emailsOf(sql, advocateId, input.member_id)),
      has_earlier_orders:
        (await boughtBefore(sql, [{ member_id: input.member_id, at: input.at }])).size >
        0,
      shares_device: await sharesDevice(
        sql,
        input.member_id,
        advocateId,
        input.device_hash
      ),
      recent_referrals: await countRecent(sql, advocateId, limits.velocity.hours),
    },
    limits
  )
  if (input.device_hash) {
    await rememberDevice(sql, input.member_id, input.device_hash)
  }
  return insert(sql, input, advocateId, suspicions, termsOf(program))
}

function without(outcome: TieOutcome): Tied {
  return { outcome, referral_id: null, referral_changes: [] }
}

/** The member whose code this is, or the one they were merged into; null for nobody. */
export async function findAdvocate(sql: Sql, code: string): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    `select s.id from encore_member m
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where m.referral_code = ? and m.deleted_at is null and s.erased_at is null`,
    [referralCode(code)]
  )
  return row?.id ?? null
}

async function knownTies(sql: Sql, friendId: string): Promise<ReferralRow[]> {
  return sql<ReferralRow>(
    `${REFERRAL_ROWS} where r.friend_id in (${FAMILY}) and r.deleted_at is null
     order by r.id`,
    [friendId, friendId]
  )
}

async function emailsOf(sql: Sql, advocateId: string, friendId: string) {
  const rows = await sql<{ email: string; side: string }>(
    `select email, coalesce(merged_into_id, id) as side from encore_member
     where email is not null and (id = any(?) or merged_into_id = any(?))`,
    [
      [advocateId, friendId],
      [advocateId, friendId],
    ]
  )
  const of = (side: string) =>
    rows.filter((row) => row.side === side).map((row) => row.email)
  return { advocate_emails: of(advocateId), friend_emails: of(friendId) }
}

async function countRecent(
  sql: Sql,
  advocateId: string,
  hours: number
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::integer as count from encore_referral
     where advocate_id in (${FAMILY}) and created_at > now() - ? * interval '1 hour'
       and deleted_at is null`,
    [advocateId, advocateId, hours]
  )
  return row!.count
}

function termsOf({ settings: { referral, earning } }: Program): ReferralTerms {
  return {
    welcome_reward_id: referral.friend.welcome_reward_id,
    friend_reward_id: referral.friend.reward_id,
    advocate_reward_id: referral.advocate.reward_id,
    min_spend: referral.min_spend,
    maturity: earning.maturity,
  }
}

async function insert(
  sql: Sql,
  { member_id, at }: TieInput,
  advocateId: string,
  suspicions: Suspicion[],
  terms: ReferralTerms
): Promise<Tied> {
  const now = new Date()
  const refused = verdictOf(suspicions) === "refuse"
  const record = {
    terms,
    suspicions,
    tied_at: at,
    purchase_id: null,
    order_id: null,
    qualified_at: null,
    checked_at: null,
    matures_at: null,
    welcomed_at: null,
    rewarded_at: null,
    approved_at: null,
    rejected_at: refused ? now : null,
    reversed_at: null,
    taken_back_at: null,
    cause: refused ? ("guard" as const) : null,
  }
  const { status, due_at } = standingOf(record, now)
  const id = newId("encref")
  await sql(
    `insert into encore_referral (id, advocate_id, friend_id, status, suspicions, terms,
       tied_at, rejected_at, cause, due_at)
     values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)`,
    [
      id,
      advocateId,
      member_id,
      status,
      JSON.stringify(suspicions),
      JSON.stringify(terms),
      at,
      record.rejected_at,
      record.cause,
      due_at,
    ]
  )
  const row = { id, advocate_now: advocateId, friend_now: member_id, status }
  const referral_changes = [changeOf(row, null)]
  await recordSteps(sql, referral_changes)
  return { outcome: refused ? "refused" : "tied", referral_id: id, referral_changes }
}
