import { Sql } from "../lib/sql"

/** What a member answered to "would you recommend us". */
export type NotedNps = {
  member_id: string
  segment: "promoter" | "passive" | "detractor"
  score: number
  answered_at: Date
}

/** Keeps on members what they answered last; what was answered before that changes
 * nothing. A merged member's is kept where they went. */
export async function noteNps(sql: Sql, noted: NotedNps[]): Promise<void> {
  if (!noted.length) {
    return
  }
  await sql(
    `update encore_member m set nps_segment = n.segment, nps_score = n.score,
       nps_answered_at = n.answered_at, updated_at = now()
     from json_to_recordset(?::json) as n(
       member_id text, segment text, score integer, answered_at timestamptz)
     join encore_member asked on asked.id = n.member_id
     where m.id = coalesce(asked.merged_into_id, asked.id)
       and (m.nps_answered_at is null or m.nps_answered_at <= n.answered_at)`,
    [JSON.stringify(noted)]
  )
}

/** Members with what they say of the shop; null: nothing. */
export type KeptNps = { member_id: string; nps: Omit<NotedNps, "member_id"> | null }

/** Keeps this on members whatever was there: their answers are others now. */
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
