import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewPage } from "../../../../lib/surveys/preview"
import { localized } from "../../../../lib/localized"
import { AdminPreviewEncoreSurvey } from "../validators"

/** Admins: the page that members would see of what is being written, in a language:
 * `{ html }`. It answers nothing. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminPreviewEncoreSurvey>,
    res: MedusaResponse
  ) => {
    res.json({ html: await previewPage(req.scope, req.validatedBody) })
  }
)
