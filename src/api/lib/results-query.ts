import { z } from "@medusajs/framework/zod"
import { ResultsFilter } from "../../modules/encore/feedback/results/filter"
import { spanOf } from "../../modules/encore/feedback/results/period"
import { Settings } from "../../modules/encore/program/settings"

/** A day of the shop's calendar, or a moment. */
const dayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** Which answers results are of: first day and last day, both included (a moment is
 * taken as it is), and of one survey; without them, of all. */
export const ResultsQuery = z.object({
  from: dayOrMoment.optional(),
  to: dayOrMoment.optional(),
  survey_id: z.string().trim().min(1).max(100).optional(),
})

export type ResultsQuery = z.infer<typeof ResultsQuery>

/** The answers that a query means, by the shop's clocks. */
export function resultsFilter(
  { from, to, survey_id }: ResultsQuery,
  { time_zone }: Pick<Settings, "time_zone">
): ResultsFilter {
  return { ...spanOf({ from, to }, time_zone), survey_id }
}
