import { Sql } from "../lib/sql"

/** Members with what they answered last to "would you recommend us"; null: nothing. */
export type KeptNps = {
  member_id: string
  nps: {
    segment: "promoter" | "passive" | "detractor"
    score: number
    answered_at: Date
  } | null
}

/** Keeps this on members whatever was there: their answers are others now. A new answer is
 * kept by `encore_member_note_nps`, with the answer itself. */
export async function keepNps(sql: Sql, kept: KeptNps[]): Promise<void> {
  await sql(
    `update encore_member m set nps_segment = k.segment, nps_score = k.score,
       nps_answered_at = k.answered_at, updated_at = now()
     from json_to_recordset(?::json) as k(
       member_id text, segment text, score integer, answered_at timestamptz)
     where m.id = k.member_id`,
    [JSON.stringify(kept.map(({ member_id, nps }) => ({ ...nps, member_id })))]
  )
}
