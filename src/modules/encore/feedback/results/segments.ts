import { Sql } from "../../lib/sql"
import { bordersOf, NpsPreset } from "../nps/nps"

/** So many responses or members are grouped anew in one transaction. */
export const SEGMENT_PAGE = 10_000

const TABLES = {
  responses: "encore_survey_response",
  members: "encore_member",
} as const

export type Segmented = keyof typeof TABLES

/**
 * Groups the next so many responses, or members, by a preset: another one reads the same
 * scores in another way. @returns the last that was looked at; null when there was none
 */
export async function regroupNext(
  sql: Sql,
  what: Segmented,
  preset: NpsPreset,
  after: string | null,
  limit: number
): Promise<string | null> {
  const { promoter_from, passive_from } = bordersOf(preset)
  const [row] = await sql<{ last_id: string | null }>(
    `with page as (
       select id, nps_segment, case when nps_score >= ? then 'promoter'
         when nps_score >= ? then 'passive' else 'detractor' end as segment
       from ${TABLES[what]} where nps_score is not null and id > ?
       order by id limit ?
     ), regrouped as (
       update ${TABLES[what]} t set nps_segment = page.segment, updated_at = now()
       from page where t.id = page.id and page.nps_segment is distinct from page.segment
     )
     select max(id) as last_id from page`,
    [promoter_from, passive_from, after ?? "", limit]
  )
  return row?.last_id ?? null
}
