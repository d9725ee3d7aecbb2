import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tryTemplate } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminPreviewEncoreTemplate } from "../../validators"

/** Admins: what messages would look like with these words; nothing is kept. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminPreviewEncoreTemplate>,
    res: MedusaResponse
  ) => {
    const { locale, data, ...text } = req.validatedBody
    res.json({
      preview: await tryTemplate(req.scope, {
        handle: req.params.handle!,
        locale,
        text,
        data,
      }),
    })
  }
)
