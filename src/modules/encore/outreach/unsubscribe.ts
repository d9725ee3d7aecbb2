import { Locale } from "../../../i18n"
import { Sql } from "../lib/sql"
import { tokenHash } from "../program/rewards/coupon-code"
import { recordConsents } from "./consent"
import { Channel, ConsentPurpose } from "./terms"

/** The message that a link to unsubscribe stands in. */
export type UnsubscribeTarget = {
  member_id: string
  channel: Channel
  purpose: ConsentPurpose
  locale: string | null
}

/** What a token stops; null for one that is nobody's. */
export async function unsubscribeTarget(
  sql: Sql,
  token: string
): Promise<UnsubscribeTarget | null> {
  const [row] = await sql<UnsubscribeTarget>(
    `select s.id as member_id, x.channel, x.purpose, x.locale
     from encore_message x
     join encore_member m on m.id = x.member_id
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where x.unsubscribe_hash = ? and x.purpose in ('feedback', 'marketing')
       and x.deleted_at is null and s.erased_at is null`,
    [tokenHash(token)]
  )
  return row ?? null
}

/**
 * Takes back the consent that a message was sent by: what waits under it is withheld by
 * the gate. Again it changes nothing. In the caller's transaction.
 *
 * @returns what was stopped; null for a token that is nobody's
 */
export async function unsubscribe(
  sql: Sql,
  {
    token,
    wording,
    locale,
    at,
  }: {
    token: string
    /** What the page or the mail reader's button said. */
    wording: string
    locale: Locale
    at: Date
  }
): Promise<UnsubscribeTarget | null> {
  const target = await unsubscribeTarget(sql, token)
  if (target) {
    await recordConsents(sql, [
      {
        member_id: target.member_id,
        channel: target.channel,
        purpose: target.purpose,
        granted: false,
        wording,
        source: "unsubscribe",
        locale,
        by: { actor_type: "customer", actor_id: null },
        at,
      },
    ])
  }
  return target
}
