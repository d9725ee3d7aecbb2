import { Sql } from "../../lib/sql"
import { Grant, grantRewards, revokeGrants, standingSources } from "../rewards/grant"
import { TierStep } from "./evaluate"
import { Ladder } from "./ladder"

/** What rewards of tiers name as their source, with the step's id. */
const SOURCE = "tier_change"

/**
 * Gives the rewards of tiers that members have climbed to, and takes back unused ones of
 * tiers that they have no longer because something was taken back; what time ends keeps
 * its reward. Only what happened since the tier is there brings one: a new ladder, or
 * history that is imported, gives nothing away.
 */
export async function giveEntryRewards(
  sql: Sql,
  steps: TierStep[],
  ladder: Ladder
): Promise<void> {
  const tiers = new Map(ladder.tiers.map((tier) => [tier.id, tier]))
  if (![...tiers.values()].some((tier) => tier.reward_id)) {
    return
  }
  const rankOf = (id: string | null) => (id && tiers.get(id)?.rank) || 0

  const fallen = steps.filter(
    (step) => rankOf(step.to) < rankOf(step.from) && step.taken_back
  )
  await revokeGrants(sql, await lostEntries(sql, fallen, ladder))

  const grants = steps.flatMap((step): Grant[] => {
    const tier = step.to && tiers.get(step.to)
    const isNew =
      tier && step.last_at !== null && step.last_at >= new Date(tier.created_at)
    return tier && tier.reward_id && isNew && tier.rank > rankOf(step.from)
      ? [
          {
            reward_id: tier.reward_id,
            member_id: step.member_id,
            source_type: SOURCE,
            source_id: step.change_id,
          },
        ]
      : []
  })
  const had =
    ladder.entry_reward === "once"
      ? await whoHad(sql, grants, steps)
      : new Set<string>()
  await grantRewards(
    sql,
    grants.filter((grant) => !had.has(grant.source_id))
  )
}

/** The last step of each member to each tier that they are below now. */
async function lostEntries(sql: Sql, fallen: TierStep[], ladder: Ladder) {
  const rows = fallen.map(({ member_id, to }) => ({
    member_id,
    above: ladder.tiers
      .slice(ladder.tiers.findIndex((tier) => tier.id === to) + 1)
      .map((tier) => tier.id),
  }))
  if (!rows.length) {
    return []
  }
  return sql<{ source_type: string; source_id: string; member_id: string }>(
    `select distinct on (c.member_id, c.to_id)
       '${SOURCE}' as source_type, c.id as source_id, c.member_id
     from json_to_recordset(?::json) as r(member_id text, above text[])
     join encore_tier_change c on c.member_id = r.member_id and c.to_id = any(r.above)
       and c.deleted_at is null
     order by c.member_id, c.to_id, c.at desc, c.id desc`,
    [JSON.stringify(rows)]
  )
}

/** The steps for whose tier an earlier step has brought a reward that stands. */
async function whoHad(sql: Sql, grants: Grant[], steps: TierStep[]) {
  const wanted = new Set(grants.map((grant) => grant.source_id))
  const rows = steps.filter((step) => wanted.has(step.change_id))
  if (!rows.length) {
    return new Set<string>()
  }
  const earlier = await sql<{ change_id: string; earlier_id: string }>(
    `select r.change_id, c.id as earlier_id
     from json_to_recordset(?::json) as r(change_id text, member_id text, "to" text)
     join encore_tier_change c on c.member_id = r.member_id and c.to_id = r.to
       and c.id <> r.change_id and c.deleted_at is null`,
    [JSON.stringify(rows)]
  )
  const standing = await standingSources(
    sql,
    SOURCE,
    earlier.map((row) => row.earlier_id)
  )
  return new Set(
    earlier.filter((row) => standing.has(row.earlier_id)).map((row) => row.change_id)
  )
}
