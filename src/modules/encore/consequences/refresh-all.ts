import { Sql } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { MemberChanges, refreshMembers } from "./refresh"

export type RefreshedPage = MemberChanges & {
  /** The last member of the page; null when there was none left. */
  last_id: string | null
}

/**
 * Refreshes the next so many members, by id: a change of the rules reaches everybody
 * in transactions of bearable size, and can go on where it was interrupted.
 */
export async function refreshNextMembers(
  sql: Sql,
  after: string | null,
  limit: number,
  program: Program
): Promise<RefreshedPage> {
  const page = await sql<{ id: string }>(
    `select id from encore_member
     where id > ? and deleted_at is null order by id limit ? for update`,
    [after ?? "", limit]
  )
  const ids = page.map((row) => row.id)
  return {
    last_id: ids.at(-1) ?? null,
    ...(await refreshMembers(sql, ids, program)),
  }
}
