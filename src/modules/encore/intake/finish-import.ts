import { Sql } from "../lib/sql"
import { ImportTotals } from "./import-types"
import { dropStagedRows } from "./staging"

/** Why an import ended: a key under `errors` of the translations and what fills it in. */
export type Failing = { key: string; params: Record<string, string | number> }

/** Ends an import of which every row is accounted for. */
export async function completeImport(sql: Sql, importId: string): Promise<void> {
  await sql(
    `update encore_import i set status = 'completed', completed_at = now(),
       updated_at = now()
     where id = ? and status = 'running' and not exists (
       select 1 from encore_import_row r
       where r.import_id = i.id and r.email is not null and r.deleted_at is null)`,
    [importId]
  )
}

/** Ends an import that can't go on. What it had brought in stays, and can be undone;
 * the rows that had not come in are forgotten. */
export async function failImport(
  sql: Sql,
  importId: string,
  failing: Failing
): Promise<void> {
  await sql(
    `update encore_import set status = 'failed', error = ?::jsonb, completed_at = now(),
       updated_at = now()
     where id = ? and status = 'running'`,
    [JSON.stringify(failing), importId]
  )
  await dropStagedRows(sql, importId)
}

/** What an import has brought, by the records themselves; members are the buyers
 * who became members since it began. */
export async function summarizeImport(
  sql: Sql,
  importId: string
): Promise<ImportTotals> {
  const [totals] = await sql<ImportTotals>(
    `with brought as (
       select p.* from encore_purchase p where p.import_id = ? and p.deleted_at is null
     )
     select
       (select count(distinct m.id)::integer from brought p
         join encore_member m on m.id = p.member_id
         join encore_import i on i.id = p.import_id and m.created_at >= i.created_at
       ) as members,
       (select count(*)::integer from brought) as purchases,
       (select coalesce(sum(points), 0)::integer from brought) as points,
       (select coalesce(jsonb_agg(to_jsonb(s) order by s.currency_code), '[]') from (
         select currency_code, sum(amount)::text as amount from brought
         where canceled_at is null group by currency_code
       ) s) as amounts`,
    [importId]
  )
  return totals!
}
