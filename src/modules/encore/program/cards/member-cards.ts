import { randomBytes } from "node:crypto"
import { Sql } from "../../lib/sql"

/**
 * The token in the address of a member's card page, made when it is first asked for.
 * Addresses end up in logs and histories, so the card's number isn't in them.
 */
export async function cardToken(sql: Sql, memberId: string): Promise<string> {
  const [row] = await sql<{ card_token: string }>(
    `update encore_member set card_token = coalesce(card_token, ?), updated_at = now()
     where id = ? returning card_token`,
    [randomBytes(24).toString("base64url"), memberId]
  )
  return row!.card_token
}

/** Who has a card now: by the token of its page or by its number. A card of a member who
 * was merged into another is that one's. Nobody: null, as for one who was erased. */
export async function cardHolder(
  sql: Sql,
  card: { token: string } | { number: string }
): Promise<string | null> {
  const [column, value] =
    "token" in card ? ["card_token", card.token] : ["card_number", card.number]
  const [row] = await sql<{ id: string }>(
    `select coalesce(merged_into_id, id) as id from encore_member
     where ${column} = ? and erased_at is null and deleted_at is null`,
    [value]
  )
  return row?.id ?? null
}
