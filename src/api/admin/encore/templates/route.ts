import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { templateView } from "../../../lib/template-view"

/** Admins: all templates, with their words in each language. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const templates = await req.scope.resolve(ENCORE_MODULE).templatesInForce()
    res.json({
      templates: templates.map(templateView),
      count: templates.length,
      offset: 0,
      limit: templates.length,
    })
  }
)
