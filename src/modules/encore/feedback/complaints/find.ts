import { Sql } from "../../lib/sql"
import { Severity } from "./complaint-settings"
import { ComplaintSource } from "./complaint-sources"
import { COMPLAINT_COLUMNS, StoredComplaint } from "./stored-complaint"
import { ComplaintStatus, OPEN_STATUSES } from "./statuses"

/** A complaint as what it came from names it. */
export type ComplaintOfResponse = { id: string; reference: string; status: string }

/** The complaints that these answers to surveys have opened, by the response. */
export async function complaintsOfResponses(
  sql: Sql,
  responseIds: string[]
): Promise<Map<string, ComplaintOfResponse>> {
  const rows = responseIds.length
    ? await sql<ComplaintOfResponse & { response_id: string }>(
        `select response_id, id, reference, status from encore_complaint
         where response_id = any(?) and deleted_at is null`,
        [responseIds]
      )
    : []
  return new Map(rows.map(({ response_id, ...complaint }) => [response_id, complaint]))
}

/** By what a list of complaints can be sorted; `-` in front turns it round. */
export const COMPLAINT_ORDERS = [
  "due_at",
  "opened_at",
  "severity",
  "reference",
  "status",
] as const

export type ComplaintOrder =
  | (typeof COMPLAINT_ORDERS)[number]
  | `-${(typeof COMPLAINT_ORDERS)[number]}`

export type ComplaintFilters = {
  /** In its reference, its address and its member's name. */
  q?: string
  status?: ComplaintStatus[]
  /** Whether the shop still owes something. */
  open?: boolean
  overdue?: boolean
  severity?: Severity[]
  category?: string[]
  root_cause?: string[]
  source?: ComplaintSource[]
  /** `none`: of nobody. */
  owner_id?: string[]
  member_id?: string[]
  order_id?: string[]
}

/** A complaint in a list: with who complains, and the beginning of what they say. */
export type ListedComplaint = StoredComplaint & {
  member_name: string | null
  member_email: string | null
  customer_id: string | null
  message: string | null
}

const ORDER_COLUMNS: Record<(typeof COMPLAINT_ORDERS)[number], string> = {
  due_at: "c.due_at",
  opened_at: "c.opened_at",
  severity: "array_position(array['low','normal','high','urgent'], c.severity)",
  reference: "c.id",
  status: `array_position(array['open','reopened','acknowledged','in_progress','waiting',
    'resolved','closed'], c.status)`,
}

/** How much of a message a list shows. */
const EXCERPT = 280

/** A page of complaints, and how many there are. What is due next comes first; what
 * isn't due comes last, the latest first. */
export async function findComplaints(
  sql: Sql,
  filters: ComplaintFilters,
  page: { order: ComplaintOrder; limit: number; offset: number }
): Promise<{ complaints: ListedComplaint[]; count: number }> {
  const { where, bindings } = conditionsOf(filters)
  const column =
    ORDER_COLUMNS[page.order.replace("-", "") as keyof typeof ORDER_COLUMNS]
  const direction = page.order.startsWith("-") ? "desc" : "asc"
  const tables = `encore_complaint c left join encore_member m on m.id = c.member_id`
  const [complaints, [total]] = await Promise.all([
    sql<ListedComplaint>(
      `select ${COMPLAINT_COLUMNS}, m.name as member_name, m.email as member_email,
         m.customer_id, left(f.text, ${EXCERPT}) as message
       from ${tables}
       left join encore_complaint_message f
         on f.complaint_id = c.id and f.key = 'first' and f.deleted_at is null
       where ${where}
       order by ${column} ${direction} nulls last, c.opened_at desc, c.id desc
       limit ? offset ?`,
      [...bindings, page.limit, page.offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from ${tables} where ${where}`,
      bindings
    ),
  ])
  return { complaints, count: total?.count ?? 0 }
}

function conditionsOf(filters: ComplaintFilters): {
  where: string
  bindings: unknown[]
} {
  const conditions = ["c.deleted_at is null"]
  const bindings: unknown[] = []
  if (filters.q) {
    const pattern = `%${filters.q.trim().replace(/[\\%_]/g, "\\$&")}%`
    conditions.push(
      "(c.reference ilike ? or c.email ilike ? or m.email ilike ? or m.name ilike ?)"
    )
    bindings.push(pattern, pattern, pattern, pattern)
  }
  const lists = {
    "c.status": filters.status,
    "c.severity": filters.severity,
    "c.category": filters.category,
    "coalesce(c.root_cause, 'none')": filters.root_cause,
    "c.source": filters.source,
    "coalesce(c.owner_id, 'none')": filters.owner_id,
    "c.member_id": filters.member_id,
    "c.order_id": filters.order_id,
  }
  for (const [column, values] of Object.entries(lists)) {
    if (values?.length) {
      conditions.push(`${column} = any(?)`)
      bindings.push(values)
    }
  }
  if (filters.open !== undefined) {
    conditions.push(`${filters.open ? "" : "not "}(c.status = any(?))`)
    bindings.push([...OPEN_STATUSES])
  }
  if (filters.overdue !== undefined) {
    conditions.push(
      filters.overdue ? "c.due_at < now()" : "(c.due_at is null or c.due_at >= now())"
    )
  }
  return { where: conditions.join(" and "), bindings }
}
