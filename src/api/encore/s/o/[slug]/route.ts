import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showSurvey, takeAnswers } from "../../../../lib/surveys/answer-page"

/** Anybody: the survey of a link that is open to all, in the visitor's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await showSurvey(req, res, { slug: req.params.slug! })
}

/** Anybody: answers it, of nobody in particular; so many in ten minutes. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await takeAnswers(req, res, { slug: req.params.slug! })
}
