import { Sql } from "../../lib/sql"

/** How many members are on each tier, by the tier's id. */
export async function countByTier(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql<{ tier_id: string; count: number }>(
    `select tier_id, count(*)::integer as count from encore_member
     where tier_id is not null and deleted_at is null and merged_into_id is null
     group by tier_id`
  )
  return new Map(rows.map((row) => [row.tier_id, row.count]))
}

/** A customer of the shop and the group of their tier; null: of none. */
export type CustomerTierGroup = {
  customer_id: string
  customer_group_id: string | null
}

const GROUPS = `
  select m.customer_id, t.customer_group_id
  from encore_member m
  join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
  left join encore_tier t on t.id = s.tier_id and t.deleted_at is null
  where m.customer_id is not null and m.deleted_at is null`

/** The customers of these members, and of those merged into them. */
export async function tierGroupsOf(
  sql: Sql,
  memberIds: string[]
): Promise<CustomerTierGroup[]> {
  return sql(`${GROUPS} and (m.id = any(?) or m.merged_into_id = any(?))`, [
    memberIds,
    memberIds,
  ])
}

/** The next customers of members, by the customer's id. */
export async function nextTierGroups(
  sql: Sql,
  after: string,
  limit: number
): Promise<CustomerTierGroup[]> {
  return sql(`${GROUPS} and m.customer_id > ? order by m.customer_id limit ?`, [
    after,
    limit,
  ])
}

/** A step of a member, with the names of the tiers; gone ones keep theirs. */
export type TierHistoryStep = {
  id: string
  from: { id: string; name: string } | null
  to: { id: string; name: string } | null
  reason: unknown
  at: Date
}

/** A member's way on the ladder, the latest step first, and how many steps there are. */
export async function tierHistory(
  sql: Sql,
  memberId: string,
  page: { limit: number; offset: number }
): Promise<{ steps: TierHistoryStep[]; count: number }> {
  const [row] = await sql<{ steps: TierHistoryStep[] | null; count: number }>(
    `select
       (select count(*)::integer from encore_tier_change
        where member_id = ? and deleted_at is null) as count,
       (select jsonb_agg(to_jsonb(p) order by p.at desc, p.id desc) from (
         select c.id, c.reason, c.at,
           case when f.id is not null
             then jsonb_build_object('id', f.id, 'name', f.name) end as "from",
           case when t.id is not null
             then jsonb_build_object('id', t.id, 'name', t.name) end as "to"
         from encore_tier_change c
         left join encore_tier f on f.id = c.from_id
         left join encore_tier t on t.id = c.to_id
         where c.member_id = ? and c.deleted_at is null
         order by c.at desc, c.id desc limit ? offset ?
       ) p) as steps`,
    [memberId, memberId, page.limit, page.offset]
  )
  return { steps: row?.steps ?? [], count: row?.count ?? 0 }
}
