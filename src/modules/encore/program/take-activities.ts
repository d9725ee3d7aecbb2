import { Sql } from "../lib/sql"
import { enterForActivities } from "./draws/activity-entries"
import { ActivityAward, ActivityInput, recordActivities } from "./earning/activity"
import type { Program } from "./program-in-force"

/**
 * Takes in what members did besides buying: the points that rules give for it, and the
 * entries in prize draws. Both once for each of a member's sources, in the caller's
 * transaction.
 */
export async function takeActivities(
  sql: Sql,
  activities: ActivityInput[],
  program: Program
): Promise<ActivityAward[]> {
  const awards = await recordActivities(sql, activities, program)
  await enterForActivities(sql, program.draw_ids, activities)
  return awards
}
