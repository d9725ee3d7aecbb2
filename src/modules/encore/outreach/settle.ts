import { Sql } from "../lib/sql"
import { Reason } from "./terms"

/** What became of a message at its provider. */
export type Delivery =
  | {
      id: string
      outcome: "sent"
      at: Date
      subject: string | null
      notification_id: string | null
    }
  /** The provider refused it: it is tried again, until it was often enough. */
  | { id: string; outcome: "refused"; at: Date; error: string }
  /** Trying again would change nothing. */
  | { id: string; outcome: "failed"; at: Date; reason: Reason; error: string }
  | { id: string; outcome: "withheld"; at: Date; reason: Reason }
  /** It goes before the gate again, then. */
  | { id: string; outcome: "released"; at: Date; until: Date; reason: Reason | null }

/** After 1, 4, 16, 64 and 256 minutes; then it has failed. */
const MOST_ATTEMPTS = 6

/** Providers quote what they were sent; a sentence will do. */
const MAX_ERROR = 500

/**
 * Writes down what became of messages that this worker had; those that another has taken
 * over by now stay as they are. What is over forgets its data. In the caller's transaction.
 *
 * @returns those that were sent
 */
export async function settleMessages(
  sql: Sql,
  deliveries: Delivery[]
): Promise<{ id: string; member_id: string | null; kind: string; channel: string }[]> {
  if (!deliveries.length) {
    return []
  }
  const rows = deliveries.map((delivery) => ({
    ...delivery,
    error: "error" in delivery ? delivery.error.slice(0, MAX_ERROR) : null,
  }))
  const settled = await sql<{
    id: string
    member_id: string | null
    kind: string
    channel: string
    status: string
  }>(
    `with settled as (
       select x.id, r.*,
         case r.outcome
           when 'sent' then 'sent'
           when 'failed' then 'failed'
           when 'withheld' then 'withheld'
           when 'refused' then
             case when x.attempts + 1 >= ${MOST_ATTEMPTS} then 'failed' else 'planned' end
           else 'planned' end as status
       from encore_message x
       join json_to_recordset(?::json) as r(
         message_id text, outcome text, at timestamptz, subject text,
         notification_id text, error text, reason text, until timestamptz)
         on r.message_id = x.id
       where x.status = 'sending' and x.deleted_at is null
     )
     update encore_message x set status = s.status,
       reason = case when s.outcome = 'refused'
         then case when s.status = 'failed' then 'provider' else 'retry' end
         else s.reason end,
       attempts = x.attempts + case when s.outcome = 'refused' then 1 else 0 end,
       error = coalesce(s.error, case when s.outcome = 'sent' then null else x.error end),
       send_at = case
         when s.outcome = 'refused' and s.status = 'planned'
           then s.at + power(4, x.attempts) * interval '1 minute'
         when s.outcome = 'released' then s.until
         else x.send_at end,
       sent_at = case when s.status = 'sent' then s.at end,
       subject = coalesce(s.subject, x.subject),
       notification_id = coalesce(s.notification_id, x.notification_id),
       data = case when s.status = 'planned' then x.data end,
       claimed_until = null, decided_at = s.at, updated_at = now()
     from settled s where x.id = s.id
     returning x.id, x.member_id, x.kind, x.channel, x.status`,
    [JSON.stringify(rows.map(({ id, ...row }) => ({ ...row, message_id: id })))]
  )
  return settled
    .filter((message) => message.status === "sent")
    .map(({ status: _status, ...message }) => message)
}

/** Keeps what the links to unsubscribe in these messages are found by. */
export async function keepUnsubscribeHashes(
  sql: Sql,
  hashes: { id: string; hash: string }[]
): Promise<void> {
  await sql(
    `update encore_message x set unsubscribe_hash = r.hash
     from json_to_recordset(?::json) as r(id text, hash text) where x.id = r.id`,
    [JSON.stringify(hashes)]
  )
}
