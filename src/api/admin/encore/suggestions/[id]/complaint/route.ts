import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { complainOfSuggestionWorkflow } from "../../../../../../workflows"
import { complaintDetail } from "../../../../../lib/complaint-view"
import { localized } from "../../../../../lib/localized"
import { AdminComplainOfEncoreSuggestion } from "../../validators"

/** Admins: make a complaint of a suggestion; again, it is the same one.
 * `{ category }`, a handle of the settings; `{ complaint }` */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminComplainOfEncoreSuggestion>,
    res: MedusaResponse
  ) => {
    const { result } = await complainOfSuggestionWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        category: req.validatedBody.category,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({
      complaint: await complaintDetail(req.scope, result.id, localeOf(req.headers)),
    })
  }
)
