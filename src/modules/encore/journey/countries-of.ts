import { Sql } from "../lib/sql"

/** Where members bought last, by ISO code; those that haven't are left out. */
export async function countriesOf(
  sql: Sql,
  memberIds: string[]
): Promise<Map<string, string>> {
  const rows = await sql<{ member_id: string; country_code: string }>(
    `select distinct on (member_id) member_id, country_code
     from encore_purchase
     where member_id = any(?) and country_code is not null and deleted_at is null
     order by member_id, placed_at desc, id desc`,
    [memberIds]
  )
  return new Map(rows.map((row) => [row.member_id, row.country_code]))
}
