import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { byUser } from "../../../../../modules/encore/audit/record"
import { updateSuggestionWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { AdminUpdateEncoreSuggestion } from "../validators"

/** Admins: one suggestion. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    res.json({ suggestion: await encore.findSuggestion(req.params.id!) })
  }
)

/** Admins: say what becomes of it. `{ status?, note? }` */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreSuggestion>,
    res: MedusaResponse
  ) => {
    const { result } = await updateSuggestionWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        fields: req.validatedBody,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ suggestion: result })
  }
)
