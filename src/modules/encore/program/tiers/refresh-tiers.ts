import { Sql } from "../../lib/sql"
import { giveEntryRewards } from "./entry-rewards"
import { evaluateTiers, TierChanged } from "./evaluate"
import { Ladder } from "./ladder"

export type { TierChanged } from "./evaluate"

/**
 * Brings members' tiers in line with what they bought and earned. It costs nothing
 * where there are no tiers. The members' rows are locked by the caller.
 */
export async function refreshTiers(
  sql: Sql,
  memberIds: string[],
  ladder: Ladder,
  now: Date = new Date()
): Promise<TierChanged[]> {
  return ladder.tiers.length ? bringTiers(sql, memberIds, ladder, now) : []
}

/** The same, also where the last tier is gone and nobody can have one. */
export async function bringTiers(
  sql: Sql,
  memberIds: string[],
  ladder: Ladder,
  now: Date
): Promise<TierChanged[]> {
  const steps = await evaluateTiers(sql, [...new Set(memberIds)], ladder, now)
  await giveEntryRewards(sql, steps, ladder)
  return steps.map(({ member_id, from, to, change_id }) => ({
    member_id,
    from,
    to,
    change_id,
  }))
}
