import { Sql } from "../../lib/sql"
import { Basket } from "../earning/basket"
import { Standing } from "../earning/standing"
import { CountedStamps } from "./fill"
import { StampCardInForce } from "./terms"

/** A member with all that their stamps follow from, and what is kept of it so far. */
export type StampMember = {
  id: string
  /** Whether it counts for itself: not merged into another. */
  stands: boolean
  erased: boolean
  purchases: {
    source_type: "order" | "purchase"
    source_id: string
    placed_at: string
    amount: string
    basket: Basket
    standing: Standing | null
  }[]
  gifts: { id: string; card_id: string; stamps: number; at: string }[]
  full: FullCardRow[]
}

/** A full card that wasn't taken back. */
export type FullCardRow = {
  id: string
  card_id: string
  member_id: string
  ordinal: number
  reward_id: string | null
  coupon_id: string | null
  revoked: boolean
}

export type StampRow = Omit<CountedStamps, "at" | "expires_at"> & {
  id: string
  card_id: string
  member_id: string
  at: Date
  expires_at: Date | null
  earned: number
  reversed_at: Date | null
}

export type ProgressRow = {
  id: string
  card_id: string
  member_id: string
  version_id: string | null
  stamps: number
  owed: number
  full_cards: number
  next_expiry_at: Date | null
}

/**
 * Reads members with their purchases that stand, gifts and full cards; those of members
 * merged into them are theirs. In one statement for any number of members.
 */
export async function readStampMembers(
  sql: Sql,
  memberIds: string[],
  cards: StampCardInForce[]
): Promise<StampMember[]> {
  const cardIds = cards.map((card) => card.id)
  return sql<StampMember>(
    `select m.id, m.merged_into_id is null as stands, m.erased_at is not null as erased,
       coalesce(p.purchases, '[]') as purchases, coalesce(g.gifts, '[]') as gifts,
       coalesce(f.full, '[]') as full
     from encore_member m
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'source_type', case p.source when 'medusa' then 'order' else 'purchase' end,
         'source_id', case p.source when 'medusa' then p.source_id else p.id end,
         'placed_at', p.placed_at, 'amount', (p.amount - p.refunded_amount)::text,
         'basket', p.basket, 'standing', p.standing)) as purchases
       from encore_purchase p
       where p.member_id = m.id and p.placed_at >= ? and p.canceled_at is null
         and p.lost_at is null and p.basket is not null and p.deleted_at is null
     ) p on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', g.id, 'card_id', g.card_id, 'stamps', g.stamps, 'at', g.created_at)) as gifts
       from encore_member o
       join encore_stamp_gift g on g.member_id = o.id
       where m.merged_into_id is null and (o.id = m.id or o.merged_into_id = m.id)
         and g.card_id = any(?) and g.revoked_at is null and g.deleted_at is null
     ) g on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', c.id, 'card_id', c.card_id, 'member_id', c.member_id,
         'ordinal', c.ordinal, 'reward_id', c.reward_id, 'coupon_id', c.coupon_id,
         'revoked', c.revoked_at is not null)) as full
       from encore_member o
       join encore_full_card c on c.member_id = o.id
       where m.merged_into_id is null and (o.id = m.id or o.merged_into_id = m.id)
         and c.card_id = any(?) and c.deleted_at is null
     ) f on true
     where m.id = any(?)`,
    [earliest(cards), cardIds, cardIds, memberIds]
  )
}

/** What is kept of members' stamps and progress. */
export async function readKept(
  sql: Sql,
  memberIds: string[],
  cards: StampCardInForce[]
): Promise<{ stamps: StampRow[]; progress: ProgressRow[] }> {
  const cardIds = cards.map((card) => card.id)
  const stamps = await sql<StampRow>(
    `select id, card_id, member_id, source_type, source_id, at, earned, stamps, open,
       expires_at, reversed_at
     from encore_stamp
     where member_id = any(?) and card_id = any(?) and deleted_at is null`,
    [memberIds, cardIds]
  )
  const progress = await sql<ProgressRow>(
    `select id, card_id, member_id, version_id, stamps, owed, full_cards, next_expiry_at
     from encore_stamp_card_progress
     where member_id = any(?) and card_id = any(?) and deleted_at is null`,
    [memberIds, cardIds]
  )
  return { stamps, progress }
}

/** Since when purchases may bring stamps. */
function earliest(cards: StampCardInForce[]): Date {
  const times = cards.flatMap((card) =>
    card.versions.map(({ from, terms }) =>
      Math.max(
        new Date(from).getTime(),
        terms.starts_at ? new Date(terms.starts_at).getTime() : 0
      )
    )
  )
  return new Date(Math.min(...times))
}
