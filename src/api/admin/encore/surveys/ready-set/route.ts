import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { byUser } from "../../../../../modules/encore/audit/record"
import { makeReadySurveyWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { adminSurvey } from "../../../../lib/surveys/admin-survey"
import { AdminMakeReadyEncoreSurvey } from "../validators"

/** Admins: draft a survey from a ready set, in all languages. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminMakeReadyEncoreSurvey>,
    res: MedusaResponse
  ) => {
    const { result } = await makeReadySurveyWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        locale: localeOf(req.headers),
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.status(201).json({ survey: adminSurvey(req, result) })
  }
)
