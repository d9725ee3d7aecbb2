import { Sql } from "../../lib/sql"

export type PastInvitation = { invited_at: Date | null; locale: string | null }

/** When members were invited last, those merged into them too, and in what language. One
 * whose order was canceled doesn't count. */
export async function pastOf(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, PastInvitation>> {
  const rows = await sql<PastInvitation & { member_id: string }>(
    `select m.id as member_id, last.invited_at, last.locale
     from unnest(?::text[]) as m(id)
     cross join lateral (
       select i.invited_at, i.locale from encore_survey_invitation i
       where i.member_id = m.id and i.status <> 'withdrawn' and i.deleted_at is null
       order by i.invited_at desc limit 1
     ) last`,
    [[...new Set(memberIds)]]
  )
  return new Map(rows.map(({ member_id, ...past }) => [member_id, past]))
}
