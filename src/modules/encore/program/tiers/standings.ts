import { Sql } from "../../lib/sql"
import { factTables } from "./facts-sql"
import { Ladder } from "./ladder"
import { GivenTier, Standing, standingOf, TierFact } from "./qualify"

/** What counts for members, and the tier they brought along, by member. */
export async function tierFacts(
  sql: Sql,
  memberIds: string[],
  ladder: Ladder
): Promise<Map<string, { facts: TierFact[]; given: GivenTier | null }>> {
  const { text, bindings } = factTables(ladder, memberIds, null)
  const rows = await sql<{
    id: string
    tier_given_id: string | null
    tier_given_at: Date | null
    facts: (Omit<TierFact, "at"> & { at: string })[] | null
  }>(
    `with recursive ids as materialized (select unnest(?::text[]) as id), ${text}
     select m.id, m.tier_given_id, m.tier_given_at, jsonb_agg(jsonb_build_object(
       'at', f.at, 'points', f.points, 'spend', f.spend::text, 'orders', f.orders
     )) filter (where f.member_id is not null) as facts
     from ids i join encore_member m on m.id = i.id
     left join facts f on f.member_id = m.id
     group by m.id`,
    [memberIds, ...bindings]
  )
  return new Map(
    rows.map(({ id, facts, tier_given_id, tier_given_at }) => [
      id,
      {
        facts: (facts ?? []).map((fact) => ({ ...fact, at: new Date(fact.at) })),
        given:
          tier_given_id && tier_given_at
            ? { tier_id: tier_given_id, at: tier_given_at }
            : null,
      },
    ])
  )
}

/** Where members stand on the ladder, what is next and what would keep it; by member.
 * Nothing is read where there are no tiers. */
export async function tierStandings(
  sql: Sql,
  memberIds: string[],
  ladder: Ladder,
  now: Date = new Date()
): Promise<Map<string, Standing>> {
  if (!ladder.tiers.length || !memberIds.length) {
    return new Map()
  }
  const facts = await tierFacts(sql, memberIds, ladder)
  return new Map(
    [...facts].map(([id, { facts, given }]) => [
      id,
      standingOf(facts, given, ladder, now),
    ])
  )
}
