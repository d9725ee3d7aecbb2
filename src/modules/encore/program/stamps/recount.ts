import { joinChanges, MemberChanges } from "../../consequences/refresh"
import { Sql } from "../../lib/sql"
import { Program } from "../program-in-force"
import { refreshStamps } from "./refresh"

/** Since when somebody must have been silent for another to go on in their place. */
const LEASE = "interval '2 minutes'"

/** A card of which what was bought before is still to be counted, for who takes it up;
 * null when there is none that nobody is at. */
export async function takeCardToCount(sql: Sql): Promise<string | null> {
  const [card] = await sql<{ id: string }>(
    `update encore_stamp_card set counting_since = now()
     where id = (
       select id from encore_stamp_card
       where counting and deleted_at is null
         and (counting_since is null or counting_since < now() - ${LEASE})
       order by id limit 1 for update skip locked)
     returning id`
  )
  return card?.id ?? null
}

export type CountedPage = MemberChanges & { done: boolean }

/**
 * Counts what the next so many members bought before a card was published. Each page
 * remembers where it ended, so that it can go on where it was interrupted. In the
 * caller's transaction.
 */
export async function countNextMembers(
  sql: Sql,
  cardId: string,
  limit: number,
  program: Program
): Promise<CountedPage> {
  const [card] = await sql<{ counted_to: string | null }>(
    "select counted_to from encore_stamp_card where id = ? and counting for update",
    [cardId]
  )
  if (!card) {
    return { done: true, ...joinChanges() }
  }
  const page = await sql<{ id: string }>(
    `select id from encore_member
     where id > ? and purchase_count > 0 and deleted_at is null
     order by id limit ? for update`,
    [card.counted_to ?? "", limit]
  )
  const ids = page.map((member) => member.id)
  const done = ids.length < limit
  const changes = await refreshStamps(
    sql,
    ids,
    program.stamp_cards.filter((other) => other.id === cardId)
  )
  await sql(
    `update encore_stamp_card set counted_to = ?, counting = ?, counting_since = now()
     where id = ?`,
    [ids.at(-1) ?? card.counted_to, !done, cardId]
  )
  return { done, ...joinChanges(changes) }
}

/** Brings in line the next so many members of whom stamps have lapsed.
 * @returns how many there were */
export async function refreshDueMembers(
  sql: Sql,
  limit: number,
  program: Program
): Promise<MemberChanges & { members: number }> {
  const due = await sql<{ id: string }>(
    `select id from encore_member where id in (
       select member_id from encore_stamp_card_progress
       where next_expiry_at <= now() and deleted_at is null
       order by next_expiry_at limit ?)
     order by id for update`,
    [limit]
  )
  const changes = await refreshStamps(
    sql,
    due.map((member) => member.id),
    program.stamp_cards
  )
  return {
    members: due.length,
    ...joinChanges(changes),
  }
}

/**
 * Looks again at the next so many members, by id, whose full cards have given nothing yet
 * because it wasn't to be had, or who owe stamps for a reward that may be unused again.
 */
export async function refreshUnsettled(
  sql: Sql,
  after: string | null,
  limit: number,
  program: Program
): Promise<MemberChanges & { last_id: string | null }> {
  const members = await sql<{ id: string }>(
    `select m.id from encore_member m where m.id > ? and m.id in (
       select coalesce(o.merged_into_id, o.id)
       from encore_full_card f join encore_member o on o.id = f.member_id
       where f.coupon_id is null and f.revoked_at is null and f.reward_id is not null
         and f.deleted_at is null
       union
       select member_id from encore_stamp_card_progress
       where owed > 0 and deleted_at is null)
     order by m.id limit ? for update`,
    [after ?? "", limit]
  )
  const ids = members.map((member) => member.id)
  const changes = await refreshStamps(sql, ids, program.stamp_cards)
  return {
    last_id: ids.at(-1) ?? null,
    ...joinChanges(changes),
  }
}
