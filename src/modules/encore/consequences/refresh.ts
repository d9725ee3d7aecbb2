import { refreshJourneys, StageChanged } from "../journey/refresh"
import { Sql } from "../lib/sql"
import { syncOrderEntries } from "../program/draws/order-entries"
import { Program } from "../program/program-in-force"
import { refreshTiers, TierChanged } from "../program/tiers/refresh-tiers"
import { ReferralChanged, refreshReferrals } from "../program/referrals/refresh"
import { CardFilled, refreshStamps, StampsChanged } from "../program/stamps/refresh"

/** What became of members whose purchases, or the program's rules, have changed. */
export type MemberChanges = {
  stage_changes: StageChanged[]
  tier_changes: TierChanged[]
  referral_changes: ReferralChanged[]
  stamp_changes: StampsChanged[]
  filled_cards: CardFilled[]
}

/** Several such changes as one. */
export function joinChanges(...changes: Partial<MemberChanges>[]): MemberChanges {
  return {
    stage_changes: changes.flatMap((change) => change.stage_changes ?? []),
    tier_changes: changes.flatMap((change) => change.tier_changes ?? []),
    referral_changes: changes.flatMap((change) => change.referral_changes ?? []),
    stamp_changes: changes.flatMap((change) => change.stamp_changes ?? []),
    filled_cards: changes.flatMap((change) => change.filled_cards ?? []),
  }
}

/**
 * Brings everything that follows from members' purchases in line with them. Whoever
 * records, changes, moves or takes away a purchase calls it at the end of the same
 * transaction, for all the members concerned at once, whose rows are locked.
 */
export async function refreshMembers(
  sql: Sql,
  memberIds: string[],
  program: Program
): Promise<MemberChanges> {
  const changes = joinChanges({
    stage_changes: await refreshJourneys(sql, memberIds, program.settings),
    tier_changes: await refreshTiers(sql, memberIds, program.ladder),
    referral_changes: await refreshReferrals(sql, memberIds, program),
    ...(await refreshStamps(sql, memberIds, program.stamp_cards)),
  })
  // After stage and tier: a draw may be open to some of them only.
  await syncOrderEntries(sql, program.draw_ids, memberIds)
  return changes
}
