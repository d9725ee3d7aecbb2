import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../modules/encore/audit/record"
import { setSurveyStatusWorkflow } from "../../../../workflows"
import { adminSurvey } from "../../../lib/surveys/admin-survey"

/** The route that gives the survey of its path this status. */
export function setStatus(status: "published" | "archived") {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    const { result } = await setSurveyStatusWorkflow(req.scope).run({
      input: { id: req.params.id!, status, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ survey: adminSurvey(req, result) })
  }
}
