import { Sql } from "../lib/sql"
import { Check } from "./gate"
import { Channel, MessageStatus, Purpose, Reason } from "./terms"

export type MessageFilters = {
  id?: string
  member_id?: string
  status?: MessageStatus[]
  kind?: string[]
  channel?: Channel[]
  source_id?: string
}

/** A message as lists show it: without what its template saw. */
export type ListedMessage = {
  id: string
  kind: string
  purpose: Purpose
  channel: Channel
  member_id: string | null
  member_name: string | null
  to: string | null
  locale: string | null
  template: string
  subject: string | null
  status: MessageStatus
  reason: Reason | null
  checks: Check[]
  decided_at: Date | null
  attempts: number
  error: string | null
  send_at: Date
  sent_at: Date | null
  expires_at: Date | null
  source_type: string
  source_id: string
  created_at: Date
}

/** What became of a message, for those who had it planned. */
export type MessageFate = Pick<ListedMessage, "id" | "status" | "reason">

/** What became of the messages of these keys, by key; one that is gone isn't there. */
export async function fatesOfMessages(
  sql: Sql,
  keys: string[]
): Promise<Map<string, MessageFate>> {
  const rows = keys.length
    ? await sql<MessageFate & { key: string }>(
        `select key, id, status, reason from encore_message
         where key = any(?) and deleted_at is null`,
        [keys]
      )
    : []
  return new Map(rows.map(({ key, ...fate }) => [key, fate]))
}

/** Messages, the latest first, and how many there are. A member's are also those of who
 * was merged into them. */
export async function findMessages(
  sql: Sql,
  filters: MessageFilters,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ messages: ListedMessage[]; count: number }> {
  const conditions = ["x.deleted_at is null"]
  const bindings: unknown[] = []
  if (filters.member_id) {
    conditions.push(
      `x.member_id in (
         select id from encore_member where id = ? or merged_into_id = ?)`
    )
    bindings.push(filters.member_id, filters.member_id)
  }
  for (const name of ["status", "kind", "channel"] as const) {
    if (filters[name]?.length) {
      conditions.push(`x.${name} = any(?)`)
      bindings.push(filters[name])
    }
  }
  if (filters.id) {
    conditions.push("x.id = ?")
    bindings.push(filters.id)
  }
  if (filters.source_id) {
    conditions.push("x.source_id = ?")
    bindings.push(filters.source_id)
  }
  const where = conditions.join(" and ")
  const [messages, [total]] = await Promise.all([
    sql<ListedMessage>(
      `select x.id, x.kind, x.purpose, x.channel, s.id as member_id,
         s.name as member_name, coalesce(x."to", s.email) as "to", x.locale, x.template,
         x.subject, x.status, x.reason, x.checks, x.decided_at, x.attempts, x.error,
         x.send_at, x.sent_at, x.expires_at, x.source_type, x.source_id, x.created_at
       from encore_message x
       left join encore_member m on m.id = x.member_id
       left join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
       where ${where} order by x.created_at desc, x.id desc limit ? offset ?`,
      [...bindings, limit, offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_message x where ${where}`,
      bindings
    ),
  ])
  return { messages, count: total?.count ?? 0 }
}
