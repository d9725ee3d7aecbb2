import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { sendSurveyWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminSendEncoreSurvey } from "../../validators"

/** Admins: invite chosen members: `{ invited, skipped }`, how many of each. Skipped are
 * those who were invited to a survey too short a time ago. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminSendEncoreSurvey>,
    res: MedusaResponse
  ) => {
    const { result } = await sendSurveyWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        id: req.params.id!,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ invited: result.invited.length, skipped: result.skipped.length })
  }
)
