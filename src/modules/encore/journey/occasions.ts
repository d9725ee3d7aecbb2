import { Sql } from "../lib/sql"

/** Something that happened to a member, with an order or without. */
export type OccasionOf = { member_id: string; order_id?: string | null }

/** Who somebody was, and what they had bought, upon an occasion. */
export type OccasionFacts = {
  /** The member that stays, where they were merged. */
  member_id: string
  stage: string
  tier_id: string | null
  /** Which of their purchases the order is; without one, how many they have. */
  purchase_count: number
  country_code: string | null
  sales_channel_id: string | null
  product_ids: string[]
}

/**
 * The facts of these occasions, in their order; null for somebody whom nobody knows any
 * more, and for an order that was canceled.
 */
export async function factsOfOccasions(
  sql: Sql,
  occasions: OccasionOf[]
): Promise<(OccasionFacts | null)[]> {
  if (!occasions.length) {
    return []
  }
  const rows = await sql<OccasionFacts & { at: number }>(
    `select o.at, m.id as member_id, m.stage, m.tier_id, p.country_code,
       p.facts ->> 'sales_channel_id' as sales_channel_id,
       case when p.id is null then m.purchase_count else (
         select count(*)::integer from encore_purchase b
         where b.member_id = p.member_id and b.canceled_at is null
           and b.deleted_at is null and (b.placed_at, b.id) <= (p.placed_at, p.id)
       ) end as purchase_count,
       array(
         select distinct line ->> 'product_id'
         from jsonb_array_elements(p.basket -> 'lines') line
         where line ->> 'product_id' is not null
       ) as product_ids
     from json_to_recordset(?::json) as o(at integer, member_id text, order_id text)
     join encore_member known on known.id = o.member_id
     join encore_member m on m.id = coalesce(known.merged_into_id, known.id)
     left join encore_purchase p on p.source = 'medusa' and p.source_id = o.order_id
       and p.deleted_at is null
     where m.erased_at is null and m.deleted_at is null and p.canceled_at is null`,
    [
      JSON.stringify(
        occasions.map(({ member_id, order_id }, at) => ({ at, member_id, order_id }))
      ),
    ]
  )
  const known = new Map(rows.map(({ at, ...facts }) => [at, facts]))
  return occasions.map((_, at) => known.get(at) ?? null)
}
