import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { RuleInForce } from "../../modules/encore/program/earning/earn"
import { EarningRuleDefinition } from "../../modules/encore/program/earning/rule-definition"
import { isTierRule } from "../../modules/encore/program/tiers/tier-rules"
import { Program } from "../../modules/encore/program/program-in-force"

/** A kept rule by its id, or one as it is given, or the one with changes. */
export type RuleToTry = {
  id?: string
  name?: string
  definition?: EarningRuleDefinition
}

/** The rules to try, as if they were in force; without any, those that are.
 * @throws NOT_FOUND for an id that no rule has */
export async function rulesToTry(
  container: MedusaContainer,
  rules: RuleToTry[] | undefined,
  program: Program
): Promise<RuleInForce[]> {
  if (!rules) {
    return program.rules
  }
  const ids = rules.flatMap((rule) => rule.id ?? [])
  const kept = await container.resolve(ENCORE_MODULE).rulesById(ids)
  const byId = new Map(kept.map((rule) => [rule.id, rule]))
  const tried = rules.map(({ id, name, definition }, index): RuleInForce => {
    const known = id ? byId.get(id) : undefined
    if (id && !known) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "rule_not_found")
    }
    return {
      id: known?.id ?? `new_${index}`,
      version_id: known?.version_id ?? `new_${index}`,
      name: name ?? known?.name ?? "",
      definition: definition ?? known!.definition,
    }
  })
  // What tiers multiply they do whatever rules there are.
  return [...tried, ...program.rules.filter(isTierRule)]
}
