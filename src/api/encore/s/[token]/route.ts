import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showSurvey, takeAnswers } from "../../../lib/surveys/answer-page"

/**
 * Whoever has the link: the survey that a member was invited to, in their language
 * (`?lang=` in another), as a page that needs no script. `?score=9` chooses the first
 * score. Looking records nothing, whoever looks. A link that is nobody's, whose time is
 * over or whose answer can't be changed any more: 404, all alike; too many of them: 429.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await showSurvey(req, res, { token: req.params.token! })
}

/** Whoever has the link: answers it, or changes the answer within a day. By question, one
 * value or several, as the page's form sends them; then 303 to the thanks. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await takeAnswers(req, res, { token: req.params.token! })
}
