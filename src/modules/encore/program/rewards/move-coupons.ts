import { Sql } from "../../lib/sql"

/**
 * Hands coupons to another member: theirs from then on. An unused one is made anew, for
 * its promotion is bound to its owner's accounts. The caller has locked both members.
 *
 * @param ids of these; all without it
 * @returns those that moved
 */
export async function moveCoupons(
  sql: Sql,
  from: string,
  into: string,
  ids: string[] | null = null
): Promise<string[]> {
  const moved = await sql<{ id: string }>(
    `update encore_coupon set member_id = ?, updated_at = now(),
       generation = case when status = 'issued' then generation + 1 else generation end,
       working_since = case when status = 'issued' then null else working_since end,
       status = case when status = 'issued' then 'pending' else status end
     where member_id = ? and (?::text[] is null or id = any(?)) and deleted_at is null
     returning id`,
    [into, from, ids, ids]
  )
  return moved.map((coupon) => coupon.id)
}
