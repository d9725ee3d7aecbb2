import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { setSuggestionStatusWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminSetEncoreSuggestionStatus } from "../../validators"

/** Admins: say of several what becomes of them. `{ ids }` of those that changed. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminSetEncoreSuggestionStatus>,
    res: MedusaResponse
  ) => {
    const { result } = await setSuggestionStatusWorkflow(req.scope).run({
      input: { ...req.validatedBody, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ ids: result })
  }
)
