import { Sql } from "../../lib/sql"
import { OPEN_STATUSES } from "./statuses"

export type ComplaintCount = { open: number; total: number }

/** How many complaints these members have, open and in all. */
export async function complaintsOf(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, ComplaintCount>> {
  const rows = await sql<ComplaintCount & { member_id: string }>(
    `select member_id, count(*)::integer as total,
       count(*) filter (where status = any(?))::integer as open
     from encore_complaint where member_id = any(?) and deleted_at is null
     group by member_id`,
    [[...OPEN_STATUSES], memberIds]
  )
  const known = new Map(rows.map(({ member_id, ...count }) => [member_id, count]))
  return new Map(memberIds.map((id) => [id, known.get(id) ?? { open: 0, total: 0 }]))
}

/** Whether the member `m` has a complaint that is open, for a query of members. */
export const HAS_OPEN_COMPLAINT = `exists (
  select 1 from encore_complaint c
  where c.member_id = m.id and c.deleted_at is null
    and c.status in (${OPEN_STATUSES.map((status) => `'${status}'`).join(", ")}))`
