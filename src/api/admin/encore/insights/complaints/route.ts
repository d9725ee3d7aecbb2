import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { categoryName, causeName } from "../../../../lib/complaint-words"
import { localized } from "../../../../lib/localized"
import { AdminGetEncoreComplaintInsights } from "./validators"

const YEAR = 365 * 24 * 60 * 60 * 1000

/**
 * Admins: what the complaints opened from `from` until before `to` say (default: the last
 * year): causes and categories by frequency with their cumulative share, working minutes to
 * acknowledge and to resolve against target, the share that customers call settled, and the
 * share of complaining members who bought again.
 */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const query = req.validatedQuery as AdminGetEncoreComplaintInsights
    const to = query.to ? new Date(query.to) : new Date()
    const from = query.from ? new Date(query.from) : new Date(to.getTime() - YEAR)
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const insights = await encore.complaintInsights({ from, to }, settings.time_zone)
    const locale = localeOf(req.headers)
    res.json({
      complaints: {
        from,
        to,
        ...insights,
        causes: insights.causes.map((row) => ({
          ...row,
          name: row.handle && causeName(settings, row.handle, locale),
        })),
        categories: insights.categories.map((row) => ({
          ...row,
          name: row.handle && categoryName(settings, row.handle, locale),
        })),
      },
    })
  }
)
