import { Sql } from "../../lib/sql"

/** A step of a member up the ladder. */
export type TierReached = {
  /** Of the step in the member's history. */
  change_id: string
  member_id: string
  tier_id: string
  at: Date
}

/**
 * The next steps upwards that members have made since a moment, the earliest first: what
 * the event of a step may have missed. Upwards is by the ladder as it is now; a tier that
 * is gone is reached by nobody.
 */
export async function tiersReachedSince(
  sql: Sql,
  since: Date,
  {
    after,
    limit,
  }: { after: Pick<TierReached, "at" | "change_id"> | null; limit: number }
): Promise<TierReached[]> {
  return sql<TierReached>(
    `select c.id as change_id, c.member_id, t.id as tier_id, c.at
     from encore_tier_change c
     join encore_tier t on t.id = c.to_id and t.deleted_at is null
     left join encore_tier f on f.id = c.from_id and f.deleted_at is null
     where (c.at, c.id) > (?::timestamptz, ?) and c.deleted_at is null
       and t.rank > coalesce(f.rank, 0)
     order by c.at, c.id limit ?`,
    [after?.at ?? since, after?.change_id ?? "", limit]
  )
}
