import { Settings } from "../../program/settings"
import { wordsIn } from "./definition"
import { scoreRange, scoresOf } from "./scale"
import { StoredSurvey } from "./stored-survey"

/** What the messages of an invitation can say. */
export type InvitationData = {
  title: string
  intro: string | null
  /** Where it is answered. */
  link: string
  /** How many questions it has. */
  questions: number
  /** The first question where it is a score: each score opens the page with it chosen. */
  score: {
    question: string
    low: string | null
    high: string | null
    links: { score: number; link: string }[]
  } | null
}

/** The data of an invitation's messages in a language. */
export function dataOf(
  { texts, questions }: Pick<StoredSurvey, "texts" | "questions">,
  token: string,
  locale: string,
  settings: Pick<Settings, "nps">
): InvitationData {
  const { title, intro } = wordsIn(texts, locale)
  const link = `/encore/s/${token}`
  const [first] = questions
  const words = first?.type === "score" ? wordsIn(first.texts, locale) : null
  return {
    title,
    intro,
    link,
    questions: questions.length,
    score: words && {
      question: words.text,
      low: words.low,
      high: words.high,
      links: scoresOf(scoreRange(first!.kind!, settings)).map((score) => ({
        score,
        link: `${link}?score=${score}`,
      })),
    },
  }
}
