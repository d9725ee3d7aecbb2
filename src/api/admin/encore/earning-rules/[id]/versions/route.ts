import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { thingsOfRules } from "../../../../../../workflows/earning/things-of-rules"
import { localized } from "../../../../../lib/localized"
import { sayWayToEarn } from "../../../../../lib/ways-to-earn"

/** Admins: what a rule has said, the latest first, by whom, and what was new of it. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const stored = await req.scope
      .resolve(ENCORE_MODULE)
      .listRuleVersions(req.params.id!)
    const { names } = await thingsOfRules(
      req.scope,
      stored.map((version) => version.definition)
    )
    const locale = localeOf(req.headers)
    const versions = stored.map((version) => ({
      ...version,
      description: sayWayToEarn(locale, version.definition, { names }),
    }))
    res.json({ versions, count: versions.length })
  }
)
