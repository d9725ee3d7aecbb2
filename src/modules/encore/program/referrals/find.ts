import { Sql } from "../../lib/sql"
import { Suspicion } from "./guards"
import { ReferralCause, ReferralStatus, ReferralTerms } from "./standing"
import { FAMILY } from "./family"

export type ReferralFilters = {
  status?: ReferralStatus[]
  /** In the name or the address of either side. */
  q?: string
  advocate_id?: string
  friend_id?: string
  id?: string
}

type Person = {
  id: string
  customer_id: string | null
  name: string | null
  email: string | null
}

/** A referral as lists show it. */
export type ListedReferral = {
  id: string
  status: ReferralStatus
  advocate: Person
  friend: Person
  suspicions: Suspicion[]
  terms: ReferralTerms
  order: {
    id: string
    net: string
    currency_code: string
    placed_at: string
  } | null
  tied_at: Date
  qualified_at: Date | null
  matures_at: Date | null
  welcomed_at: Date | null
  rewarded_at: Date | null
  limited: boolean
  rejected_at: Date | null
  reversed_at: Date | null
  cause: ReferralCause | null
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
  /** What the advocate has of it in points, what was taken back left out. */
  points: number
}

/** Referrals, the newest first, with how many there are. Two statements. */
export async function findReferrals(
  sql: Sql,
  filters: ReferralFilters,
  page: { limit: number; offset: number }
): Promise<{ referrals: ListedReferral[]; count: number }> {
  const { where, bindings } = conditionOf(filters)
  const from = `from encore_referral r
    join encore_member ra on ra.id = r.advocate_id
    join encore_member a on a.id = coalesce(ra.merged_into_id, ra.id)
    join encore_member rf on rf.id = r.friend_id
    join encore_member f on f.id = coalesce(rf.merged_into_id, rf.id)
    where r.deleted_at is null ${where}`
  const [referrals, [counted]] = await Promise.all([
    sql<ListedReferral>(
      `select r.id, r.status, r.suspicions, r.terms, r.tied_at, r.qualified_at,
         r.matures_at, r.welcomed_at, r.rewarded_at, r.limited, r.rejected_at,
         r.reversed_at, r.cause, r.decided_by, r.decided_at, r.reason,
         ${personOf("a")} as advocate, ${personOf("f")} as friend,
         (select jsonb_build_object('id', p.source_id,
            'net', (p.amount - p.refunded_amount)::text,
            'currency_code', p.currency_code, 'placed_at', p.placed_at)
          from encore_purchase p where p.id = r.purchase_id) as "order",
         (select coalesce(sum(e.points), 0)::integer from encore_point_entry e
          where e.source_id = r.id and e.source_type = 'referral'
            and e.member_id in (ra.id, a.id)
            and e.deleted_at is null) as points
       ${from} order by r.tied_at desc, r.id desc limit ? offset ?`,
      [...bindings, page.limit, page.offset]
    ),
    sql<{ count: number }>(`select count(*)::integer as count ${from}`, bindings),
  ])
  return { referrals, count: counted!.count }
}

/** How many referrals of an advocate stand where. */
export async function countReferrals(
  sql: Sql,
  advocateId: string
): Promise<Partial<Record<ReferralStatus, number>>> {
  const rows = await sql<{ status: ReferralStatus; count: number }>(
    `select status, count(*)::integer as count from encore_referral
     where advocate_id in (${FAMILY}) and deleted_at is null group by status`,
    [advocateId, advocateId]
  )
  return Object.fromEntries(rows.map((row) => [row.status, row.count]))
}

function personOf(alias: string): string {
  return `jsonb_build_object('id', ${alias}.id, 'customer_id', ${alias}.customer_id,
    'name', ${alias}.name, 'email', ${alias}.email)`
}

function conditionOf({ id, status, advocate_id, friend_id, q }: ReferralFilters) {
  const conditions: string[] = []
  const bindings: unknown[] = []
  const only = (condition: string, ...values: unknown[]) => {
    conditions.push(`and ${condition}`)
    bindings.push(...values)
  }
  if (id) {
    only("r.id = ?", id)
  }
  if (status?.length) {
    only("r.status = any(?)", status)
  }
  if (advocate_id) {
    only("a.id = ?", advocate_id)
  }
  if (friend_id) {
    only("f.id = ?", friend_id)
  }
  if (q) {
    const like = `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`
    only(
      "(a.name ilike ? or a.email ilike ? or f.name ilike ? or f.email ilike ?)",
      ...Array<string>(4).fill(like)
    )
  }
  return { where: conditions.join(" "), bindings }
}
