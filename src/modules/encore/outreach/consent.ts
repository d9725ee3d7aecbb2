import { Actor } from "../audit/record"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { Channel, ConsentPurpose } from "./terms"

/** That a member agrees to be written to, or no longer does. */
export type ConsentInput = {
  member_id: string
  channel: Channel
  purpose: ConsentPurpose
  granted: boolean
  /** The words that they were shown. */
  wording: string
  /** Where: `account`, `unsubscribe`, `panel`, `import` ... */
  source: string
  locale: string
  by: Actor
  at: Date
}

/** What holds now. */
export type ConsentState = {
  id: string
  member_id: string
  channel: Channel
  purpose: ConsentPurpose
  granted: boolean
  at: Date
}

export type ConsentRecord = ConsentState & {
  wording: string
  source: string
  locale: string
  actor_type: string
  actor_id: string | null
}

/**
 * Writes down consents in the log, which is never changed; of the member that stays, where
 * it was merged. What holds already isn't written again, so that a form sent twice is one
 * answer. In the caller's transaction.
 *
 * @returns how many were written
 */
export async function recordConsents(
  sql: Sql,
  consents: ConsentInput[]
): Promise<number> {
  if (!consents.length) {
    return 0
  }
  const held = await consentsOf(
    sql,
    consents.map((consent) => consent.member_id)
  )
  const rows = consents
    .filter(
      (consent) =>
        held.find(
          (state) =>
            state.member_id === consent.member_id &&
            state.channel === consent.channel &&
            state.purpose === consent.purpose
        )?.granted !== consent.granted
    )
    .map(({ by, ...consent }) => ({
      ...consent,
      ...by,
      // A customer's own answer names nobody but their member, who may be forgotten.
      actor_id: by.actor_type === "customer" ? null : by.actor_id,
      id: newId("enccns"),
    }))
  if (!rows.length) {
    return 0
  }
  await sql(
    `insert into encore_consent (
       id, member_id, channel, purpose, granted, wording, source, locale, actor_type,
       actor_id, at)
     select id, member_id, channel, purpose, granted, wording, source, locale,
       actor_type, actor_id, at
     from json_to_recordset(?::json) as r(
       id text, member_id text, channel text, purpose text, granted boolean,
       wording text, source text, locale text, actor_type text, actor_id text,
       at timestamptz)`,
    [JSON.stringify(rows)]
  )
  return rows.length
}

/** Of the members asked for, and of those merged into them. */
const THEIRS = `
  encore_member m join encore_consent c on c.member_id = m.id and c.deleted_at is null
  where (m.id = any(?) or m.merged_into_id = any(?))`

/** What holds now, by member, purpose and channel; what nobody said anything about is
 * left out. What was said to a member that was merged counts for the one that stays. */
export async function consentsOf(
  sql: Sql,
  memberIds: string[]
): Promise<ConsentState[]> {
  return sql<ConsentState>(
    `select distinct on (1, c.purpose, c.channel)
       coalesce(m.merged_into_id, m.id) as member_id,
       c.id, c.channel, c.purpose, c.granted, c.at
     from ${THEIRS}
     order by 1, c.purpose, c.channel, c.at desc, c.id desc`,
    [memberIds, memberIds]
  )
}

/** Everything a member ever said about it, the latest first. */
export async function consentHistory(
  sql: Sql,
  memberId: string
): Promise<ConsentRecord[]> {
  return sql<ConsentRecord>(
    `select c.id, c.member_id, c.channel, c.purpose, c.granted, c.at, c.wording,
       c.source, c.locale, c.actor_type, c.actor_id
     from ${THEIRS}
     order by c.at desc, c.id desc`,
    [[memberId], [memberId]]
  )
}
