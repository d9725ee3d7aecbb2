import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { INTERVALS, Interval } from "../../../../modules/encore/feedback/results/period"
import { Dimension } from "../../../../modules/encore/feedback/results/scores"
import { groupNames } from "../../../lib/group-names"
import { localized } from "../../../lib/localized"
import { resultsFilter } from "../../../lib/results-query"
import { AdminGetEncoreNps } from "./validators"

/**
 * Admins: the NPS of a time, and with `group_by` its `series`: by week, month or quarter
 * (`from`, `to`, and `difference` to the one before), or by stage, tier, product, country
 * or channel (`key`, null where unknown, and `name` where it has one of its own).
 * Values and margins are in points of the index, -100 to 100; `value` and `margin` are
 * null without an answer.
 */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<never, AdminGetEncoreNps>,
    res: MedusaResponse
  ) => {
    const query = req.validatedQuery as AdminGetEncoreNps
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const filter = resultsFilter(query, settings)
    const { group_by, limit } = query

    const seriesOf = async () => {
      if (!group_by) {
        return undefined
      }
      if (isInterval(group_by)) {
        return encore.npsTrend(filter, group_by, settings)
      }
      const groups = await encore.npsByDimension(filter, group_by, settings)
      const series = groups.slice(0, limit)
      const names = await groupNames(
        req.scope,
        group_by,
        series.flatMap(({ key }) => key ?? [])
      )
      return series.map((group) => ({
        ...group,
        name: (group.key && names.get(group.key)) ?? null,
      }))
    }
    const [nps, series] = await Promise.all([
      encore.npsOfTime(filter, settings),
      seriesOf(),
    ])
    res.json({ nps, ...(series && { series }) })
  }
)

function isInterval(text: Interval | Dimension): text is Interval {
  return INTERVALS.some((interval) => interval === text)
}
