import { Sql } from "../../lib/sql"
import { OPEN_STATUSES } from "./statuses"

export type ComplaintClock = "acknowledge" | "resolve"

/** A complaint whose clock has run out, and whom that concerns. */
export type OverdueComplaint = {
  id: string
  reference: string
  member_id: string | null
  owner_id: string | null
  /** The admin who cares for its member. */
  manager_id: string | null
  clock: ComplaintClock
  due_at: Date
}

/** What one run takes at most. */
const CHUNK = 500

/** Clocks that have run out and that nobody was told of. */
export async function overdueComplaints(
  sql: Sql,
  now: Date
): Promise<OverdueComplaint[]> {
  return sql<OverdueComplaint>(
    `select c.id, c.reference, c.member_id, c.owner_id, m.manager_id, d.clock, d.due_at
     from encore_complaint c
     left join encore_member m on m.id = c.member_id
     cross join lateral (values
       ('acknowledge', c.acknowledge_by,
         c.acknowledged_at is null and c.acknowledge_overdue_at is null),
       ('resolve', c.resolve_by, c.resolve_overdue_at is null)
     ) as d(clock, due_at, untold)
     where c.due_at < ? and c.status = any(?) and d.untold and d.due_at < ?
       and c.deleted_at is null
     order by d.due_at, c.id limit ${CHUNK}`,
    [now, [...OPEN_STATUSES], now]
  )
}

/** Notes that these were told of. */
export async function markOverdue(
  sql: Sql,
  told: { id: string; clock: ComplaintClock }[],
  at: Date
): Promise<void> {
  const idsOf = (clock: ComplaintClock) =>
    told.flatMap((one) => (one.clock === clock ? one.id : []))
  await sql(
    `update encore_complaint set
       acknowledge_overdue_at =
         case when id = any(?) then ? else acknowledge_overdue_at end,
       resolve_overdue_at = case when id = any(?) then ? else resolve_overdue_at end
     where id = any(?)`,
    [idsOf("acknowledge"), at, idsOf("resolve"), at, told.map(({ id }) => id)]
  )
}

export type UntoldComplaint = {
  id: string
  reference: string
  member_id: string | null
  owner_id: string | null
  manager_id: string | null
  order_id: string | null
  response_id: string | null
  source: string
  category: string
  severity: string
  name: string | null
}

/** Complaints that the shop wasn't told of yet: who opens them is another's transaction. */
export async function untoldComplaints(sql: Sql): Promise<UntoldComplaint[]> {
  return sql<UntoldComplaint>(
    `select c.id, c.reference, c.member_id, c.owner_id, m.manager_id, c.order_id,
       c.response_id, c.source, c.category, c.severity,
       coalesce(m.name, m.email, c.email) as name
     from encore_complaint c left join encore_member m on m.id = c.member_id
     where c.told_at is null and c.deleted_at is null
     order by c.id limit ${CHUNK}`
  )
}

export async function markComplaintsTold(
  sql: Sql,
  ids: string[],
  at: Date
): Promise<void> {
  await sql("update encore_complaint set told_at = ? where id = any(?)", [at, ids])
}

/** Resolved ones to which nobody has objected for so long. */
export async function complaintsToClose(
  sql: Sql,
  resolvedBefore: Date
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from encore_complaint
     where status = 'resolved' and resolved_at < ? and deleted_at is null
     order by resolved_at, id limit ${CHUNK}`,
    [resolvedBefore]
  )
  return rows.map((row) => row.id)
}
