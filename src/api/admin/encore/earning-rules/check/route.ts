import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { checkRules } from "../../../../../workflows/earning/check-rules"
import { localized } from "../../../../lib/localized"
import { sayWayToEarn } from "../../../../lib/ways-to-earn"
import { problemView } from "../rule-view"
import { AdminCheckEncoreEarningRule } from "../validators"

/** Admins: what is wrong with a rule that isn't kept yet, and how it reads. */
export const POST = localized(
  async (req: MedusaRequest<AdminCheckEncoreEarningRule>, res: MedusaResponse) => {
    const { id, name, definition, starts_at, ends_at } = req.validatedBody
    const locale = localeOf(req.headers)
    const { rules, names } = await checkRules(req.scope, [
      {
        id: id ?? null,
        name: name ?? "",
        definition,
        starts_at: starts_at?.toISOString() ?? null,
        ends_at: ends_at?.toISOString() ?? null,
      },
    ])
    res.json({
      check: {
        description: sayWayToEarn(locale, definition, { names }),
        problems: rules.flatMap(({ problems }) =>
          problems.map((problem) => problemView(problem, locale))
        ),
      },
    })
  }
)
