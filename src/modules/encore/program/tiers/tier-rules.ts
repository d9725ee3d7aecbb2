import { Sql } from "../../lib/sql"
import { RuleInForce } from "../earning/earn"
import { TierInForce } from "./ladder"

/**
 * The multipliers of tiers, as the earning rules that they are: who is on the tier earns
 * so many times over. So preview, award, caps, returns and the explanation of an order
 * treat them as all rules.
 */
export function tierRules(
  tiers: Pick<TierInForce, "id" | "name" | "multiplier">[]
): RuleInForce[] {
  return tiers
    .filter((tier) => tier.multiplier > 1)
    .map(({ id, name, multiplier }) => ({
      id,
      version_id: `${id}${FACTOR}${multiplier}`,
      name,
      definition: {
        trigger: "order_placed" as const,
        conditions: { tier_ids: [id] },
        effect: {
          type: "multiplier" as const,
          factor: multiplier,
          rounding: "floor" as const,
        },
      },
    }))
}

/** A version of such a rule says by how much: that is all that can change of it. */
const FACTOR = "*"

/** Whether a rule is a tier's multiplier. */
export function isTierRule({ version_id }: Pick<RuleInForce, "version_id">): boolean {
  return version_id.includes(FACTOR)
}

/** Those of these versions that are of tiers, as they were in force. */
export async function tierRulesOfVersions(
  sql: Sql,
  versionIds: string[]
): Promise<RuleInForce[]> {
  const versions = versionIds
    .map((version_id) => ({ version_id }))
    .filter(isTierRule)
    .map(({ version_id }) => {
      const [id, factor] = version_id.split(FACTOR)
      return { id: id!, multiplier: Number(factor) }
    })
  if (!versions.length) {
    return []
  }
  const names = await sql<{ id: string; name: string }>(
    "select id, name from encore_tier where id = any(?)",
    [versions.map(({ id }) => id)]
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return tierRules(
    versions.map((version) => ({ ...version, name: nameOf.get(version.id) ?? "" }))
  )
}
