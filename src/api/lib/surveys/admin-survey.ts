import { MedusaRequest } from "@medusajs/framework/http"
import { questionsOf } from "../../../modules/encore/feedback/surveys/save-survey"
import { CountedSurvey } from "../../../modules/encore/feedback/surveys/stored-survey"
import { backendUrl } from "../backend-url"

/** A survey as an admin edits it, with its open link where it has one. */
export function adminSurvey(req: MedusaRequest, survey: CountedSurvey) {
  const { questions, slug, ...rest } = survey
  return {
    ...rest,
    questions: questionsOf(questions).map((question, index) => ({
      ...question,
      id: questions[index]!.id,
    })),
    link_url: survey.link_open ? `${backendUrl(req)}/encore/s/o/${slug}` : null,
    slug,
  }
}
