import { Sql } from "../../lib/sql"
import { Ladder } from "./ladder"
import { Missing } from "./qualify"
import { tierStandings } from "./standings"

/** A tier that ends before long, with what would keep it; any one of it is enough. */
export type TierEnding = {
  member_id: string
  tier_id: string
  /** When it ends. */
  until: Date
  /** The tier that is left then; null: none. */
  downgrade_to: string | null
  missing: Missing
  /** What comes before this doesn't count for keeping it. */
  from: Date
}

/** A page of those to be warned. */
export type TierEndings = {
  endings: TierEnding[]
  /** The last who was looked at, after whom the next page begins; null: there was nobody. */
  last: string | null
}

/**
 * The next members, in the order of their ids, whose tier ends within the days of warning
 * and who don't know yet: once for an end, and not again if it moves within those days.
 */
export async function tiersEnding(
  sql: Sql,
  { after, limit, now }: { after: string; limit: number; now: Date },
  ladder: Ladder
): Promise<TierEndings> {
  const days = ladder.warning_days
  if (days === null || !ladder.tiers.length) {
    return { endings: [], last: null }
  }
  const due = await sql<{ id: string }>(
    `select id from encore_member
     where id > ? and tier_until > ?::timestamptz
       and tier_until <= ?::timestamptz + make_interval(hours => ?)
       and (tier_warned_until is null
         or tier_until > tier_warned_until + make_interval(hours => ?))
       and deleted_at is null and erased_at is null
     order by id limit ?`,
    [after, now, now, days * 24, days * 24, limit]
  )
  const ids = due.map((row) => row.id)
  const standings = await tierStandings(sql, ids, ladder, now)
  const endings = ids.flatMap((member_id) => {
    const { tier, until, downgrade_to, keep } = standings.get(member_id)!
    return tier && until && keep
      ? [
          {
            member_id,
            tier_id: tier.id,
            until,
            downgrade_to: downgrade_to?.id ?? null,
            ...keep,
          },
        ]
      : []
  })
  return { endings, last: ids.at(-1) ?? null }
}

/** Notes of which end members have been told. */
export async function markTierWarned(sql: Sql, told: TierEnding[]): Promise<void> {
  await sql(
    `update encore_member m set tier_warned_until = r.until, updated_at = now()
     from json_to_recordset(?::json) as r(member_id text, until timestamptz)
     where m.id = r.member_id`,
    [JSON.stringify(told)]
  )
}
