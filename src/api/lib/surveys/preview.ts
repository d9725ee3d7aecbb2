import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  Language,
  Question,
  SurveyTexts,
} from "../../../modules/encore/feedback/surveys/definition"
import { StoredQuestion } from "../../../modules/encore/feedback/surveys/stored-survey"
import { storeName } from "../cards/brand"
import { formPage } from "./page"
import { surveyView } from "./survey-view"

/** The page of a survey that isn't saved yet. */
export async function previewPage(
  container: MedusaContainer,
  input: { texts: SurveyTexts; questions: Question[]; locale: Language }
): Promise<string> {
  const { settings } = await container.resolve(ENCORE_MODULE).programInForce()
  const questions = input.questions.map((question, position) =>
    stored(question, position)
  )
  const page = formPage({
    shop: settings.brand.name ?? (await storeName(container)),
    survey: surveyView({ texts: input.texts, questions }, input.locale, settings),
    given: new Map(),
    answered: false,
    error: null,
  })
  return page.html
}

function stored(question: Question, position: number): StoredQuestion {
  return {
    kind: null,
    multiple: false,
    follows_nps: false,
    choices: null,
    ...question,
    id: `question_${position}`,
    key: question.key ?? "",
    position,
  }
}
