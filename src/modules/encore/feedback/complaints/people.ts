import { Sql } from "../../lib/sql"

/** Hands complaints to another member. @param ids of these; all without it
 * @returns those that moved */
export async function moveComplaints(
  sql: Sql,
  from: string,
  into: string,
  ids: string[] | null = null
): Promise<string[]> {
  const moved = await sql<{ id: string }>(
    `update encore_complaint set member_id = ?, updated_at = now()
     where member_id = ? and (?::text[] is null or id = any(?)) and deleted_at is null
     returning id`,
    [into, from, ids, ids]
  )
  return moved.map((complaint) => complaint.id)
}

/** Whose complaints are to be forgotten: members, and addresses that are theirs. */
export type ForgottenPeople = { member_ids: string[]; emails: string[] }

/**
 * Forgets what people said and who they were: their address and their words go, and that
 * something went wrong, why, and how long it took stays. What they were answered may
 * repeat it, and goes too. An admin's notes and reasons stay, as everywhere.
 *
 * @returns the files that were attached, which are the caller's to delete
 */
export async function forgetComplaints(
  sql: Sql,
  { member_ids, emails }: ForgottenPeople
): Promise<string[]> {
  const complaints = await sql<{ id: string }>(
    `update encore_complaint set email = null, answer_admission = null,
       answer_explanation = null, answer_proposal = null, settled_token = null,
       updated_at = now()
     where (member_id = any(?) or email = any(?)) and deleted_at is null returning id`,
    [member_ids, emails]
  )
  const files = await sql<{ file_id: string }>(
    `with forgotten as (
       select id, attachments from encore_complaint_message
       where complaint_id = any(?) and kind = 'public' and deleted_at is null
     ), emptied as (
       update encore_complaint_message set text = null, attachments = '[]',
         updated_at = now()
       where id in (select id from forgotten)
     )
     select a ->> 'file_id' as file_id
     from forgotten cross join lateral jsonb_array_elements(attachments) as a`,
    [complaints.map(({ id }) => id)]
  )
  return files.map((row) => row.file_id)
}
