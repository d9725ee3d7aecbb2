import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localized } from "../../../../../lib/localized"
import { recordAnswers, sendSurvey } from "../../../../../lib/surveys/answer-api"
import { StoreAnswerEncoreSurvey } from "../../validators"

/** Anybody: the survey of a link that is open to all. */
export const GET = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => sendSurvey(req, res, { slug: req.params.slug! })
)

/** Anybody: answer it; a signed-in customer's answer is theirs, another's nobody's. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreAnswerEncoreSurvey>,
    res: MedusaResponse
  ) => recordAnswers(req, res, { slug: req.params.slug! })
)
