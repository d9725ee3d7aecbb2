import { Locale } from "../../../i18n"
import { LONGEST_TEXT } from "../../../modules/encore/feedback/surveys/check-answers"
import { wordsIn } from "../../../modules/encore/feedback/surveys/definition"
import {
  Asked,
  CHANGEABLE_HOURS,
} from "../../../modules/encore/feedback/surveys/find-asked"
import { scoreRange } from "../../../modules/encore/feedback/surveys/scale"
import { StoredQuestion } from "../../../modules/encore/feedback/surveys/stored-survey"
import { Settings } from "../../../modules/encore/program/settings"

/** A survey as the person sees it who is asked, in one language. */
export type SurveyView = {
  title: string
  intro: string | null
  locale: Locale
  questions: QuestionView[]
}

export type QuestionView = {
  id: string
  type: StoredQuestion["type"]
  kind: StoredQuestion["kind"]
  text: string
  required: boolean
  /** Of a score. */
  min?: number
  max?: number
  low?: string | null
  high?: string | null
  /** Of a choice. */
  choices?: { id: string; text: string }[]
  multiple?: boolean
  /** Of a text. */
  max_length?: number
  /** Asked instead where the score before is the best: of the reason of an NPS. */
  top_text?: string | null
  follows_nps?: boolean
}

/** The language of a survey: what the person was written in, else what they speak. */
export function surveyView(
  { texts, questions }: Pick<Asked["survey"], "texts" | "questions">,
  locale: Locale,
  settings: Settings
): SurveyView {
  const { title, intro } = wordsIn(texts, locale)
  return {
    title,
    intro,
    locale,
    questions: questions.map((question) => questionView(question, locale, settings)),
  }
}

function questionView(
  question: StoredQuestion,
  locale: Locale,
  settings: Settings
): QuestionView {
  const { id, type, kind, required, multiple, follows_nps } = question
  const { text, top_text, low, high } = wordsIn(question.texts, locale)
  const common = { id, type, kind, text, required }
  switch (type) {
    case "score":
      return { ...common, ...scoreRange(kind!, settings), low, high }
    case "choice":
      return {
        ...common,
        multiple,
        choices: (question.choices ?? []).map((choice) => ({
          id: choice.id,
          text: wordsIn(choice.texts, locale),
        })),
      }
    case "text":
      return { ...common, max_length: LONGEST_TEXT, top_text, follows_nps }
  }
}

/** What the store API answers: what is asked, and what was answered already. */
export function askedView(asked: Asked, locale: Locale, settings: Settings) {
  return {
    survey: surveyView(asked.survey, locale, settings),
    answered_at: asked.response?.answered_at ?? null,
    changeable_until: asked.response ? changeableUntil(asked.response) : null,
    answers: asked.response?.answers ?? [],
  }
}

/** Until when an answer can be changed. */
export function changeableUntil({ answered_at }: { answered_at: Date }): Date {
  return new Date(answered_at.getTime() + CHANGEABLE_HOURS * 3_600_000)
}
