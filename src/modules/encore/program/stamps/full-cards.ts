import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { grantRewards, revokeGrants } from "../rewards/grant"
import { FilledCard } from "./fill"
import { FullCardRow } from "./read-members"

/** How coupons name the full card that brought them. */
export const FULL_CARD = "full_card"

export type NewFullCard = FilledCard & {
  id: string
  card_id: string
  member_id: string
  ordinal: number
}

export async function insertFullCards(
  sql: Sql,
  filled: Omit<NewFullCard, "id">[]
): Promise<NewFullCard[]> {
  const cards = filled.map((card) => ({ ...card, id: newId("encful") }))
  if (cards.length) {
    await sql(
      `insert into encore_full_card (
         id, card_id, member_id, ordinal, version_id, reward_id, places, filled_at)
       select id, card_id, member_id, ordinal, version_id, reward_id, places, filled_at
       from json_to_recordset(?::json) as r(
         id text, card_id text, member_id text, ordinal integer, version_id text,
         reward_id text, places integer, filled_at timestamptz)`,
      [JSON.stringify(cards)]
    )
  }
  return cards
}

/**
 * Gives what full cards promise, each once, however often it is tried; one whose reward
 * can't be given now says why.
 * @returns the coupon by full card
 */
export async function giveRewards(
  sql: Sql,
  cards: Pick<FullCardRow, "id" | "member_id" | "reward_id">[]
): Promise<Map<string, string>> {
  const due = cards.flatMap(({ reward_id, ...card }) =>
    reward_id ? [{ ...card, reward_id }] : []
  )
  if (!due.length) {
    return new Map()
  }
  const granted = await grantRewards(
    sql,
    due.map(({ id, member_id, reward_id }) => ({
      reward_id,
      member_id,
      source_type: FULL_CARD,
      source_id: id,
    }))
  )
  await sql(
    `update encore_full_card f set coupon_id = r.coupon_id, refused = r.refused,
       updated_at = now()
     from json_to_recordset(?::json) as r(source_id text, coupon_id text, refused text)
     where f.id = r.source_id
       and (f.coupon_id, f.refused) is distinct from (r.coupon_id, r.refused)`,
    [JSON.stringify(granted)]
  )
  return new Map(
    granted.flatMap(({ source_id, coupon_id }) =>
      coupon_id ? [[source_id, coupon_id] as const] : []
    )
  )
}

/** Takes full cards back with what they gave and nobody has used. */
export async function revokeFullCards(sql: Sql, ids: string[]): Promise<void> {
  if (!ids.length) {
    return
  }
  await sql(
    `update encore_full_card set revoked_at = now(), updated_at = now()
     where id = any(?)`,
    [ids]
  )
  await revokeGrants(
    sql,
    ids.map((source_id) => ({ source_type: FULL_CARD, source_id }))
  )
}
