import { Sql } from "../../lib/sql"
import { withholdMessages } from "../../outreach/withhold"
import { INVITATION } from "./invite"

/** Takes back the invitations that ask about orders that were canceled. */
export async function withdrawInvitations(sql: Sql, orderIds: string[]): Promise<void> {
  await withdraw(sql, "order_id", orderIds)
}

/** Forgets what members wrote and takes back what they were asked; their scores stay, of
 * nobody in particular. */
export async function forgetAnswersOf(sql: Sql, memberIds: string[]): Promise<void> {
  if (!memberIds.length) {
    return
  }
  await withdraw(sql, "member_id", memberIds)
  await sql(
    `update encore_survey_answer a set text = null, updated_at = now()
     from encore_survey_response r
     where r.id = a.response_id and r.member_id = any(?) and a.text is not null`,
    [memberIds]
  )
}

async function withdraw(
  sql: Sql,
  column: "order_id" | "member_id",
  ids: string[]
): Promise<void> {
  const withdrawn = ids.length
    ? await sql<{ id: string }>(
        `update encore_survey_invitation set status = 'withdrawn', updated_at = now()
         where ${column} = any(?) and status = 'open' and deleted_at is null
         returning id`,
        [ids]
      )
    : []
  for (const { id } of withdrawn) {
    await withholdMessages(sql, { source_type: INVITATION, source_id: id })
  }
}
