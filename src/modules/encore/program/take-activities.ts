import { Award } from "../ledger/types"
import { Sql } from "../lib/sql"
import { enterForActivities } from "./draws/activity-entries"
import { ActivityInput, recordActivities } from "./earning/activity"
import type { Program } from "./program-in-force"

/** Whether anything of the program asks for activities of this kind: a rule that gives
 * points for it, or a draw that gives entries. */
export function asksForActivity(
  { rules, draw_triggers }: Pick<Program, "rules" | "draw_triggers">,
  trigger: string
): boolean {
  return (
    rules.some((rule) => rule.definition.trigger === trigger) ||
    draw_triggers.includes(trigger)
  )
}

/**
 * Takes in what members did besides buying: the points that rules give for it, and the
 * entries in prize draws. Both once for each of a member's sources, in the caller's
 * transaction.
 */
export async function takeActivities(
  sql: Sql,
  activities: ActivityInput[],
  program: Program
): Promise<Award[]> {
  const awards = await recordActivities(sql, activities, program)
  await enterForActivities(sql, program.draw_ids, activities)
  return awards
}
