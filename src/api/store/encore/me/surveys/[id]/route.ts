import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../../lib/localized"
import { recordAnswers, sendSurvey } from "../../../../../lib/surveys/answer-api"
import { StoreAnswerEncoreSurvey } from "../../../surveys/validators"

/** The customer: what an invitation of theirs asks, by the invitation's id. */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => sendSurvey(req, res, { invitation_id: req.params.id! })
)

/** The customer: answer it, or change the answer within a day. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => recordAnswers(req, res, { invitation_id: req.params.id! })
)
