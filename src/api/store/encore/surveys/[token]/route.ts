import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../lib/localized"
import { recordAnswers, sendSurvey } from "../../../../lib/surveys/answer-api"
import { StoreAnswerEncoreSurvey } from "../validators"

/** Whoever has an invitation's token: what it asks, with what they have answered. A
 * signed-in customer only their own. */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => sendSurvey(req, res, { token: req.params.token! })
)

/** Whoever has an invitation's token: answer it, or change the answer within a day. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => recordAnswers(req, res, { token: req.params.token! })
)
