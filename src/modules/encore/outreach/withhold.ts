import { Sql } from "../lib/sql"

/** Takes back the messages about something that still wait: it was answered, or is no
 * more. What is at its provider already goes out. */
export async function withholdMessages(
  sql: Sql,
  { source_type, source_id }: { source_type: string; source_id: string }
): Promise<void> {
  await sql("select encore_message_withhold(?, ?)", [source_type, source_id])
}

export type ForgottenMessage = { id: string; attempts: number }

/**
 * Forgets whom messages went to and what they said: planned ones aren't sent any more. That
 * one was sent, of which kind and when, stays, of nobody in particular.
 *
 * @returns those messages: Medusa has notifications of them, which are the caller's to delete
 */
export async function forgetMessages(
  sql: Sql,
  { member_ids, emails }: { member_ids: string[]; emails: string[] }
): Promise<ForgottenMessage[]> {
  return sql<ForgottenMessage>(
    `update encore_message set "to" = null, data = null, subject = null, error = null,
       unsubscribe_hash = null, updated_at = now(),
       status = case when status = 'planned' then 'withheld' else status end,
       reason = case when status = 'planned' then 'erased' else reason end
     where (member_id = any(?) or lower("to") = any(?)) and deleted_at is null
     returning id, attempts`,
    [member_ids, emails]
  )
}
