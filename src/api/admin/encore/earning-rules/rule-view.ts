import { MedusaContainer } from "@medusajs/framework/types"
import { changedFields } from "../../../../modules/encore/audit/changed-fields"
import { Locale, say } from "../../../../i18n"
import {
  CheckedRule,
  Problem,
} from "../../../../modules/encore/program/earning/problems"
import {
  RuleStatus,
  StoredRule,
} from "../../../../modules/encore/program/earning/rule-versions"
import { checkRules } from "../../../../workflows/earning/check-rules"
import { sayWayToEarn } from "../../../lib/ways-to-earn"

/** Rules as an admin sees them: what each says as a sentence, and what is wrong with it;
 * the same of a draft beside it, and the parts in which that differs.
 * An archived one has no problems any more. */
export async function rulesView(
  container: MedusaContainer,
  stored: StoredRule[],
  locale: Locale
) {
  const now = new Date()
  const drafted = stored.filter((rule) => rule.draft)
  const { rules, names } = await checkRules(container, [
    ...stored.map(checkable),
    ...drafted.map((rule) => checkable({ ...rule, definition: rule.draft! })),
  ])
  const draftOf = (rule: StoredRule) => {
    const { definition, problems } = rules[stored.length + drafted.indexOf(rule)]!
    return {
      definition,
      description: sayWayToEarn(locale, definition, { names }),
      problems: problems.map((problem) => problemView(problem, locale)),
      changed: changedFields(rule.definition, definition),
    }
  }
  return stored.map((rule, index) => ({
    ...rule,
    draft: rule.draft && draftOf(rule),
    status: statusAt(rule, now),
    description: sayWayToEarn(locale, rule.definition, { names }),
    problems:
      rule.status === "archived"
        ? []
        : rules[index]!.problems.map((problem) => problemView(problem, locale)),
  }))
}

export function problemView({ key, params, ...problem }: Problem, locale: Locale) {
  return { ...problem, key, message: say(locale, `problems.${key}`, params) }
}

/** `scheduled` and `ended` are published rules before and after their time. */
function statusAt(
  { status, starts_at, ends_at }: StoredRule,
  now: Date
): RuleStatus | "scheduled" | "ended" {
  if (status !== "published") {
    return status
  }
  if (ends_at && ends_at <= now) {
    return "ended"
  }
  return starts_at && starts_at > now ? "scheduled" : "published"
}

function checkable({
  id,
  name,
  definition,
  starts_at,
  ends_at,
}: StoredRule): CheckedRule {
  return {
    id,
    name,
    definition,
    starts_at: starts_at?.toISOString() ?? null,
    ends_at: ends_at?.toISOString() ?? null,
  }
}
