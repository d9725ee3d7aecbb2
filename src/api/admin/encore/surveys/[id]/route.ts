import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { byUser } from "../../../../../modules/encore/audit/record"
import { deleteSurveyWorkflow, saveSurveyWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { adminSurvey } from "../../../../lib/surveys/admin-survey"
import { AdminUpdateEncoreSurvey } from "../validators"

/** Admins: one survey. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const survey = await req.scope.resolve(ENCORE_MODULE).findSurvey(req.params.id!)
    res.json({ survey: adminSurvey(req, survey) })
  }
)

/** Admins: change a survey. Other questions of one that was published are a new version;
 * what was answered keeps its questions. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreSurvey>,
    res: MedusaResponse
  ) => {
    const { result } = await saveSurveyWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        id: req.params.id!,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ survey: adminSurvey(req, result) })
  }
)

/** Admins: delete a survey that was never published. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteSurveyWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ id, object: "encore_survey", deleted: true })
  }
)
