import { Sql } from "../lib/sql"
import { Settings } from "../program/settings"
import { refreshJourneys, StageChanged } from "./refresh"

export type RefreshedPage = {
  /** The last member of the page; null when there was none left. */
  last_id: string | null
  stage_changes: StageChanged[]
}

/**
 * Refreshes the next so many members, by id: a change of the rules reaches everybody
 * in transactions of bearable size, and can go on where it was interrupted.
 */
export async function refreshMembers(
  sql: Sql,
  after: string | null,
  limit: number,
  settings: Settings
): Promise<RefreshedPage> {
  const page = await sql<{ id: string }>(
    `select id from encore_member
     where id > ? and deleted_at is null order by id limit ? for update`,
    [after ?? "", limit]
  )
  const ids = page.map((row) => row.id)
  return {
    last_id: ids.at(-1) ?? null,
    stage_changes: await refreshJourneys(sql, ids, settings),
  }
}
