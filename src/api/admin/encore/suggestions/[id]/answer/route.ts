import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { answerSuggestionWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminAnswerEncoreSuggestion } from "../../validators"

/** Admins: thank for it or say what becomes of it, once, by mail. `{ message }` */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminAnswerEncoreSuggestion>,
    res: MedusaResponse
  ) => {
    const { result } = await answerSuggestionWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        message: req.validatedBody.message,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ suggestion: result })
  }
)
