import { keepNps } from "../../journey/keep-nps"
import { Sql } from "../../lib/sql"
import { NpsSegment } from "../nps/nps"

/** What a member was asked and answered, by id. */
export type MovedAnswers = { invitation_ids: string[]; response_ids: string[] }

type Latest = {
  member_id: string
  segment: NpsSegment
  score: number
  answered_at: Date
}

/** Hands what a member was asked and answered to another, and with it what each of the
 * two says of the shop: their last answer of those they have now.
 * @param moved of these; all without it
 * @returns those that moved */
export async function moveAnswers(
  sql: Sql,
  from: string,
  into: string,
  moved: MovedAnswers | null = null
): Promise<MovedAnswers> {
  const move = async (table: string, ids: string[] | null) => {
    const rows = await sql<{ id: string }>(
      `update ${table} set member_id = ?, updated_at = now()
       where member_id = ? and (?::text[] is null or id = any(?)) and deleted_at is null
       returning id`,
      [into, from, ids, ids]
    )
    return rows.map(({ id }) => id)
  }
  const invitation_ids = await move(
    "encore_survey_invitation",
    moved?.invitation_ids ?? null
  )
  const response_ids = await move("encore_survey_response", moved?.response_ids ?? null)
  if (response_ids.length) {
    const latest = await sql<Latest>(
      `select distinct on (member_id) member_id, nps_segment as segment,
         nps_score as score, answered_at
       from encore_survey_response
       where member_id = any(?) and nps_segment is not null and deleted_at is null
       order by member_id, answered_at desc, id desc`,
      [[from, into]]
    )
    await keepNps(
      sql,
      [from, into].map((member_id) => ({
        member_id,
        nps: latest.find((one) => one.member_id === member_id) ?? null,
      }))
    )
  }
  return { invitation_ids, response_ids }
}
