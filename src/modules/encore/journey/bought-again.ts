import { Sql } from "../lib/sql"

/** Those of these members who bought after the moment that is given with each. */
export async function boughtAgain(
  sql: Sql,
  since: { member_id: string; at: Date }[]
): Promise<Set<string>> {
  const rows = await sql<{ member_id: string }>(
    `select distinct s.member_id
     from json_to_recordset(?::json) as s(member_id text, at timestamptz)
     where exists (
       select 1 from encore_purchase p
       where p.member_id = s.member_id and p.placed_at > s.at and p.canceled_at is null
         and p.deleted_at is null)`,
    [JSON.stringify(since)]
  )
  return new Set(rows.map((row) => row.member_id))
}
