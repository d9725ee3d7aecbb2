import { NpsSegment } from "../feedback/nps/nps"
import { Sql } from "../lib/sql"
import { HAS_OPEN_COMPLAINT } from "../feedback/complaints/counts"
import { cardNumberOf, isCardNumber } from "../program/cards/card-number"
import { Health } from "./rhythm"
import { Stage } from "./stage"

export type MemberFilters = {
  q?: string
  stage?: Stage[]
  health?: Health[]
  tier_id?: string[]
  /** Admins who care for them. */
  manager_id?: string[]
  open_complaints?: boolean
  nps_segment?: NpsSegment[]
}

/** By what a list of members can be sorted; `-` in front turns it round. */
export const MEMBER_ORDERS = [
  "email",
  "stage",
  "available",
  "purchase_count",
  "net_total",
  "last_purchase_at",
  "created_at",
] as const

export type MemberOrder =
  | (typeof MEMBER_ORDERS)[number]
  | `-${(typeof MEMBER_ORDERS)[number]}`

export type MemberPage = { ids: string[]; count: number }

/** Health is the member's own dates against the clock, so that it needs no job. */
const HEALTH: Record<Health, string> = {
  active: "m.at_risk_at > now()",
  at_risk: "m.at_risk_at <= now() and m.lapsed_at > now()",
  lapsed: "m.lapsed_at <= now()",
}

const ORDER_COLUMNS: Record<(typeof MEMBER_ORDERS)[number], string> = {
  email: "m.email",
  // in the order of the path, not of the alphabet
  stage:
    "array_position(array['first_contact','first_purchase','repeat_contact','loyalty'], m.stage)",
  available: "m.available",
  purchase_count: "m.purchase_count",
  net_total: "m.net_total",
  last_purchase_at: "m.last_purchase_at",
  created_at: "m.created_at",
}

/**
 * One page of members, and how many there are in all, in one round trip.
 * `q` is looked for in name, e-mail address and card number. One that was merged into
 * another is found by its own page only.
 */
export async function findMembers(
  sql: Sql,
  filters: MemberFilters,
  page: { order: MemberOrder; limit: number; offset: number }
): Promise<MemberPage> {
  const conditions = ["m.deleted_at is null", "m.merged_into_id is null"]
  const bindings: unknown[] = []
  if (filters.q) {
    const number = cardNumberOf(filters.q)
    const pattern = `%${filters.q.trim().replace(/[\\%_]/g, "\\$&")}%`
    if (isCardNumber(number)) {
      // A whole number is one card, which an index finds; a merged member's is good too.
      conditions.push(
        `m.id = (select coalesce(c.merged_into_id, c.id) from encore_member c
           where c.card_number = ? and c.deleted_at is null)`
      )
      bindings.push(number)
    } else if (/^\d+$/.test(number)) {
      conditions.push("(m.email ilike ? or m.name ilike ? or m.card_number like ?)")
      bindings.push(pattern, pattern, `%${number}%`)
    } else {
      conditions.push("(m.email ilike ? or m.name ilike ?)")
      bindings.push(pattern, pattern)
    }
  }
  if (filters.stage?.length) {
    conditions.push("m.stage = any(?)")
    bindings.push(filters.stage)
  }
  if (filters.health?.length) {
    conditions.push(`(${filters.health.map((health) => HEALTH[health]).join(" or ")})`)
  }
  if (filters.tier_id?.length) {
    conditions.push("m.tier_id = any(?)")
    bindings.push(filters.tier_id)
  }
  if (filters.manager_id?.length) {
    conditions.push("m.manager_id = any(?)")
    bindings.push(filters.manager_id)
  }
  if (filters.open_complaints !== undefined) {
    conditions.push(`${filters.open_complaints ? "" : "not "}${HAS_OPEN_COMPLAINT}`)
  }
  if (filters.nps_segment?.length) {
    conditions.push("m.nps_segment = any(?)")
    bindings.push(filters.nps_segment)
  }
  const where = conditions.join(" and ")
  const descending = page.order.startsWith("-")
  const column =
    ORDER_COLUMNS[page.order.replace("-", "") as keyof typeof ORDER_COLUMNS]
  const direction = descending ? "desc nulls last" : "asc nulls last"

  const [row] = await sql<{ ids: string[] | null; count: number }>(
    `select
       (select count(*)::integer from encore_member m where ${where}) as count,
       (select array_agg(id) from (
         select m.id from encore_member m where ${where}
         order by ${column} ${direction}, m.id ${descending ? "desc" : "asc"}
         limit ? offset ?
       ) page) as ids`,
    [...bindings, ...bindings, page.limit, page.offset]
  )
  return { ids: row?.ids ?? [], count: row?.count ?? 0 }
}
