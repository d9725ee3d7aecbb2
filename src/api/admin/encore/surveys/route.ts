import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { byUser } from "../../../../modules/encore/audit/record"
import { saveSurveyWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { adminSurvey } from "../../../lib/surveys/admin-survey"
import { AdminCreateEncoreSurvey, AdminGetEncoreSurveys } from "./validators"

/** Admins: the surveys, the latest first, with how many were invited and have answered. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const page = req.validatedQuery as AdminGetEncoreSurveys
    const { surveys, count } = await req.scope.resolve(ENCORE_MODULE).findSurveys(page)
    res.json({
      surveys: surveys.map((survey) => adminSurvey(req, survey)),
      count,
      offset: page.offset,
      limit: page.limit,
    })
  }
)

/** Admins: make a survey of one to five questions, as a draft. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreSurvey>,
    res: MedusaResponse
  ) => {
    const { result } = await saveSurveyWorkflow(req.scope).run({
      input: { ...req.validatedBody, by: byUser(req.auth_context.actor_id) },
    })
    res.status(201).json({ survey: adminSurvey(req, result) })
  }
)
